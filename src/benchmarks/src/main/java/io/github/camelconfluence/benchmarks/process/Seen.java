package io.github.camelconfluence.benchmarks.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * A request as the server saw it.
 *
 * @param answered when its answer left
 * @param credential tells the clients of one user apart
 * @param retryAfter how long the answer asked to wait, zero if it did not say
 */
public record Seen(Instant received, Instant answered, int status, String credential, Duration retryAfter) {

    static Seen of(JsonNode logged) {
        String wait = logged.path("retryAfter").asText();
        return new Seen(
                Instant.parse(logged.path("receivedAt").asText()),
                Instant.parse(logged.path("at").asText()),
                logged.path("status").asInt(),
                logged.path("credential").asText(),
                wait.isEmpty() ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(wait)));
    }

    public boolean isRefused() {
        return status == 429;
    }
}
