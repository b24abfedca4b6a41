package io.github.camelconfluence.client.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the optional rate-limit headers say, read loosely.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rate-limiting/">Rate limiting on Cloud</a>
 */
final class LimitHeaders {

    private static final Duration SLOWEST = Duration.ofSeconds(5);
    private static final Duration NEAR_LIMIT = Duration.ofMillis(500);
    private static final Pattern REMAINING = Pattern.compile("\\br=(\\d+)");
    private static final Pattern SECONDS_LEFT = Pattern.compile("\\bt=(\\d+)");

    private LimitHeaders() {}

    /** The pace between requests that keeps below the limit; zero while it is far away or unknown. */
    static Duration pace(Answer answer, Clock clock) {
        OptionalLong remaining = number(answer, "X-RateLimit-Remaining", REMAINING);
        OptionalLong limit = number(answer, "X-RateLimit-Limit", null);
        boolean near = answer.header("X-RateLimit-NearLimit")
                        .map(Boolean::parseBoolean)
                        .orElse(false)
                || remaining.isPresent() && limit.isPresent() && remaining.getAsLong() * 5 < limit.getAsLong();
        if (!near) {
            return Duration.ZERO;
        }
        Duration pace = refill(answer)
                .or(() -> untilReset(answer, clock).map(left -> left.dividedBy(Math.max(1, remaining.orElse(1)))))
                .orElse(NEAR_LIMIT);
        return pace.compareTo(SLOWEST) > 0 ? SLOWEST : pace;
    }

    /** How long until the quota is full again; empty where no header says so. */
    static Optional<Duration> untilReset(Answer answer, Clock clock) {
        Optional<Duration> byDate = answer.header("X-RateLimit-Reset")
                .flatMap(LimitHeaders::instant)
                .map(at -> Duration.between(clock.instant(), at))
                .filter(left -> !left.isNegative());
        OptionalLong seconds = number(answer, "", SECONDS_LEFT);
        return byDate.or(
                () -> seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsLong())) : Optional.empty());
    }

    /** Data Center tells how many tokens its bucket gains in how many seconds. */
    private static Optional<Duration> refill(Answer answer) {
        OptionalLong rate = number(answer, "X-RateLimit-FillRate", null);
        OptionalLong interval = number(answer, "X-RateLimit-Interval-Seconds", null);
        return rate.isPresent() && interval.isPresent() && rate.getAsLong() > 0
                ? Optional.of(Duration.ofSeconds(interval.getAsLong()).dividedBy(rate.getAsLong()))
                : Optional.empty();
    }

    private static OptionalLong number(
            Answer answer, String header, @org.jspecify.annotations.Nullable Pattern inStandardHeader) {
        Optional<String> plain = header.isEmpty() ? Optional.empty() : answer.header(header);
        if (plain.isPresent() && plain.get().strip().matches("\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(plain.get().strip()));
        }
        if (inStandardHeader == null) {
            return OptionalLong.empty();
        }
        Matcher matcher = inStandardHeader.matcher(answer.header("RateLimit")
                .or(() -> answer.header("Beta-RateLimit"))
                .orElse(""));
        return matcher.find() && matcher.group(1).length() <= 18
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }

    /** ISO-8601, seconds may be missing. */
    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value.strip(), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
