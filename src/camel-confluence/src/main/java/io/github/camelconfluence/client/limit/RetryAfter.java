package io.github.camelconfluence.client.limit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code Retry-After}: seconds or an HTTP date. Data Center sends Long.MAX_VALUE where the quota is zero, and some
 * gateways send 0 in a storm of 429s, so what comes out lies between {@link #FLOOR} and {@link #FOREVER}.
 */
public final class RetryAfter {

    static final Duration FLOOR = Duration.ofSeconds(1);
    static final Duration FOREVER = Duration.ofDays(365);

    private RetryAfter() {}

    /** @param headers looks a header up by name, ignoring case */
    public static Optional<Duration> of(Function<String, Optional<String>> headers, Clock clock) {
        // A date is the server's, so it is measured by the server's clock.
        Instant now = headers.apply("Date").flatMap(RetryAfter::date).orElseGet(clock::instant);
        return headers.apply("Retry-After").flatMap(value -> parse(value.strip(), now));
    }

    /** Whether nothing leaves until then where it comes with that status: whoever asks again need not wait by himself. */
    public static boolean isKeptAfter(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    static Optional<Duration> parse(String value, Instant now) {
        if (value.matches("\\d+(\\.\\d+)?")) {
            BigDecimal seconds = new BigDecimal(value).min(BigDecimal.valueOf(FOREVER.toSeconds()));
            return Optional.of(
                    bounded(Duration.ofMillis(seconds.movePointRight(3).longValue())));
        }
        return date(value).map(at -> bounded(Duration.between(now, at)));
    }

    static Optional<Instant> date(String value) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        Duration atLeast = wait.compareTo(FLOOR) < 0 ? FLOOR : wait;
        return atLeast.compareTo(FOREVER) > 0 ? FOREVER : atLeast;
    }
}
