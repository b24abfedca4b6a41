package io.github.camelconfluence.simulator.limits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers in which a limit reports itself.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rate-limiting/">Rate limiting</a>
 */
final class RateLimitHeaders {
    private RateLimitHeaders() {}

    static Map<String, String> of(RateLimit limit, Reading reading) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HeaderForm form : limit.report().forms()) {
            headers.putAll(family(form, limit, reading));
        }
        if (!reading.allowed()) {
            refuse(headers, limit, reading);
        }
        return headers;
    }

    private static Map<String, String> family(HeaderForm form, RateLimit limit, Reading reading) {
        return switch (form) {
            case X_RATE_LIMIT -> classic(limit, reading);
            case STRUCTURED -> structured("", limit, reading);
            case BETA -> structured("Beta-", limit, reading);
            case FILL_RATE ->
                Map.of(
                        "X-RateLimit-FillRate", Integer.toString(limit.fill()),
                        "X-RateLimit-Interval-Seconds",
                                Long.toString(limit.window().toSeconds()));
        };
    }

    private static Map<String, String> classic(RateLimit limit, Reading reading) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Integer.toString(limit.permits()));
        headers.put("X-RateLimit-Remaining", Long.toString(reading.remaining()));
        if (limit.policy() != RateLimit.Policy.TOKEN_BUCKET) {
            headers.put("X-RateLimit-Reset", iso(reading.resetAt()));
            headers.put("X-RateLimit-NearLimit", Boolean.toString(reading.remaining() * 5 < limit.permits()));
        }
        return headers;
    }

    private static Map<String, String> structured(String prefix, RateLimit limit, Reading reading) {
        String name = '"' + limit.policy().reason() + '"';
        return Map.of(
                prefix + "RateLimit-Policy",
                        name + ";q=" + limit.permits() + ";w=" + limit.window().toSeconds(),
                prefix + "RateLimit",
                        name + ";r=" + reading.remaining() + ";t=" + RetryAfter.wholeSeconds(reading.untilReset()));
    }

    private static void refuse(Map<String, String> headers, RateLimit limit, Reading reading) {
        limit.report()
                .retryAfter()
                .header(reading.at(), reading.untilReset())
                .ifPresent(value -> headers.put("Retry-After", value));
        if (limit.report().forms().contains(HeaderForm.X_RATE_LIMIT)
                && limit.policy() != RateLimit.Policy.TOKEN_BUCKET) {
            headers.put("RateLimit-Reason", limit.policy().reason());
        }
    }

    /** Leaves the seconds out when they are nought, which Confluence does too: not every ISO-8601 parser bears it. */
    private static String iso(Instant instant) {
        Instant roundedUp = instant.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        return roundedUp.atOffset(ZoneOffset.UTC).toString();
    }
}
