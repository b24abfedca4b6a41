package io.github.camelconfluence.client.http;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads {@code Retry-After}: seconds or an HTTP date. Data Center sends Long.MAX_VALUE where the quota is zero, and some
 * gateways send 0 in a storm of 429s, so what comes out lies between {@link #FLOOR} and {@link #FOREVER}.
 */
final class RetryAfter {

    static final Duration FLOOR = Duration.ofSeconds(1);
    static final Duration FOREVER = Duration.ofDays(365);

    private RetryAfter() {}

    static Optional<Duration> of(Answer answer, Clock clock) {
        return answer.header("Retry-After").flatMap(value -> parse(value.strip(), now(answer, clock)));
    }

    /** A date is the server's, so it is measured by the server's clock. */
    private static Instant now(Answer answer, Clock clock) {
        return answer.header("Date").flatMap(ServerClock::parse).orElseGet(clock::instant);
    }

    static Optional<Duration> parse(String value, Instant now) {
        if (value.matches("\\d+(\\.\\d+)?")) {
            BigDecimal seconds = new BigDecimal(value).min(BigDecimal.valueOf(FOREVER.toSeconds()));
            return Optional.of(
                    bounded(Duration.ofMillis(seconds.movePointRight(3).longValue())));
        }
        return ServerClock.parse(value).map(at -> bounded(Duration.between(now, at)));
    }

    private static Duration bounded(Duration wait) {
        Duration atLeast = wait.compareTo(FLOOR) < 0 ? FLOOR : wait;
        return atLeast.compareTo(FOREVER) > 0 ? FOREVER : atLeast;
    }
}
