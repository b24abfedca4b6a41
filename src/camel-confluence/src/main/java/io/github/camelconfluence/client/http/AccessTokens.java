package io.github.camelconfluence.client.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.MalformedAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches and keeps the access token of OAuth 2.0 client credentials. Thread-safe: whoever needs a new token fetches it,
 * the others wait for that one.
 */
final class AccessTokens {

    /** Renewed this long before it ends, so that a token never ends on its way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final long HOUR = 3600;

    private record Token(Credentials.ClientCredentials owner, String header, Instant renewAt, Set<String> scopes) {}

    private record Granted(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") @Nullable Long expiresIn,
            @Nullable String scope) {

        /** https://datatracker.ietf.org/doc/html/rfc6749#section-3.3: separated by spaces. */
        Set<String> scopes() {
            return scope == null || scope.isBlank()
                    ? Set.of()
                    : Set.copyOf(List.of(scope.strip().split("\\s+")));
        }
    }

    private final Transport transport;
    private final Clock clock;
    private @Nullable Token token;

    AccessTokens(Transport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    synchronized String header(Credentials.ClientCredentials credentials) {
        Token kept = token;
        if (kept == null || !kept.owner.equals(credentials) || !clock.instant().isBefore(kept.renewAt)) {
            kept = fetch(credentials);
            token = kept;
        }
        return kept.header;
    }

    /** Those that the server names beside the present token; empty where it names none, or these fetch no token. */
    synchronized Set<String> scopes(Credentials credentials) {
        return token != null && token.owner.equals(credentials) ? token.scopes : Set.of();
    }

    /** The server rejected it, whatever its lifetime says. */
    synchronized void forget(String header) {
        if (token != null && token.header.equals(header)) {
            token = null;
        }
    }

    private Token fetch(Credentials.ClientCredentials credentials) {
        Instant asked = clock.instant();
        Request request = new Request(
                "POST",
                credentials.tokenUrl(),
                Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
                form(credentials),
                "",
                true);
        try (Answer answer = transport.send(request)) {
            if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
                throw new CredentialsRejected(
                        answer.status(),
                        request + " answered " + answer.status() + ": "
                                + ErrorBody.read(answer).message() + ". Check clientId, clientSecret and tokenUrl");
            }
            if (!answer.isSuccess()) {
                throw Errors.judge(request, answer, clock).error();
            }
            Granted granted = Json.read(request, answer, Granted.class);
            String accessToken = granted.accessToken();
            if (accessToken == null) {
                throw new MalformedAnswer(
                        answer.status(), request + " answered without access_token. Check tokenUrl", false);
            }
            Duration lifetime = Duration.ofSeconds(granted.expiresIn() == null ? HOUR : granted.expiresIn());
            Duration useful =
                    lifetime.compareTo(MARGIN.multipliedBy(2)) > 0 ? lifetime.minus(MARGIN) : lifetime.dividedBy(2);
            return new Token(credentials, "Bearer " + accessToken, asked.plus(useful), granted.scopes());
        }
    }

    private static byte[] form(Credentials.ClientCredentials credentials) {
        String text = "grant_type=client_credentials&client_id="
                + URLEncoder.encode(credentials.clientId(), StandardCharsets.UTF_8) + "&client_secret="
                + URLEncoder.encode(credentials.clientSecret(), StandardCharsets.UTF_8);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
