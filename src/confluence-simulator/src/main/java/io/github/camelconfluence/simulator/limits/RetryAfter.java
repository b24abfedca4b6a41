package io.github.camelconfluence.simulator.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The forms in which servers and proxies say, or fail to say, how long to wait. */
public enum RetryAfter {
    SECONDS,
    HTTP_DATE,
    /** A storm in the making: retry at once. */
    ZERO,
    /** Data Center's answer when a user's quota is nought: {@link Long#MAX_VALUE} seconds. */
    ABSURD,
    ABSENT;

    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    Optional<String> header(Instant now, Duration wait) {
        return switch (this) {
            case SECONDS -> Optional.of(Long.toString(wholeSeconds(wait)));
            case HTTP_DATE ->
                Optional.of(
                        IMF_FIXDATE.format(now.plusSeconds(wholeSeconds(wait)).atOffset(ZoneOffset.UTC)));
            case ZERO -> Optional.of("0");
            case ABSURD -> Optional.of(Long.toString(Long.MAX_VALUE));
            case ABSENT -> Optional.empty();
        };
    }

    /** Rounded up: a client that waits exactly this long is not refused again. */
    static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
