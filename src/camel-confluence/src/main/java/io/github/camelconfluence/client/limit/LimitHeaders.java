package io.github.camelconfluence.client.limit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the optional rate-limit headers say, read loosely.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rate-limiting/">Rate limiting on Cloud</a>
 */
record LimitHeaders(Function<String, Optional<String>> headers, Instant now) {

    /** What a {@code Date} in whole seconds and the way of an answer may differ from our clock though that is right. */
    private static final Duration ALIKE = Duration.ofSeconds(2);

    private static final List<String> PREFIXES = List.of("X-RateLimit-", "X-Rate-Limit-", "Beta-X-RateLimit-");
    private static final Pattern ITEM = Pattern.compile("\"?([\\w.-]{0,60})\"?((?:\\s*;\\s*\\w+=[^;,]*)+)");
    private static final long LONGEST_SECONDS = 365L * 24 * 3600;
    /** A number below is seconds from now, one above an epoch. */
    private static final long EPOCH = 1_000_000_000L;

    /** Dates in them are the server's, so they are measured by the server's clock, unless ours agrees and is more exact. */
    static LimitHeaders of(Function<String, Optional<String>> headers, Instant ours) {
        Instant theirs = headers.apply("Date").flatMap(RetryAfter::date).orElse(ours);
        boolean alike = Duration.between(theirs, ours).abs().compareTo(ALIKE) <= 0;
        return new LimitHeaders(headers, alike ? ours : theirs);
    }

    /** The limits whose remainder is told. One of zero that lets answers through is none. */
    List<Quota> quotas() {
        List<Quota> all = new ArrayList<>(structured());
        OptionalLong remaining = number(plain("Remaining"));
        // The structured form does not depend on our clock's being right.
        boolean isToldAlready = perToken() == null
                && all.stream()
                        .anyMatch(quota -> quota.untilReset() != null
                                && OptionalLong.of(quota.remaining()).equals(remaining));
        OptionalLong limit = number(plain("Limit"));
        if (remaining.isPresent() && !isToldAlready && !isZero(limit)) {
            all.add(new Quota("X-RateLimit", remaining.getAsLong(), limit.orElse(0), reset(), null, perToken()));
        }
        return all;
    }

    boolean isNearLimit() {
        return plain("NearLimit")
                .map(value -> Boolean.parseBoolean(value.strip()))
                .orElse(false);
    }

    /**
     * How long until there is more again, as a refusal without {@code Retry-After} tells it, but no longer than an hour; empty
     * where no header does.
     */
    Optional<Duration> untilReset() {
        return Stream.concat(
                        Stream.ofNullable(reset()),
                        structured().stream()
                                .filter(quota -> quota.remaining() == 0)
                                .flatMap(quota -> Stream.ofNullable(quota.untilReset())))
                .max(Duration::compareTo)
                .map(left -> left.compareTo(Shares.LONGEST) > 0 ? Shares.LONGEST : left);
    }

    /** One for each name: of several, such as a gateway's and Confluence's own, the one that is nearest. */
    private Collection<Quota> structured() {
        Map<String, Quota> all = new LinkedHashMap<>();
        Matcher item = ITEM.matcher(standard("RateLimit"));
        while (item.find()) {
            OptionalLong remaining = parameter("r", item.group(2));
            String policy = policy(item.group(1));
            if (remaining.isPresent() && !isZero(parameter("q", policy))) {
                Quota quota = new Quota(
                        "RateLimit " + item.group(1),
                        remaining.getAsLong(),
                        parameter("q", policy).orElse(0),
                        seconds(parameter("t", item.group(2))),
                        seconds(parameter("w", policy)),
                        null);
                all.merge(quota.name(), quota, (one, other) -> one.remaining() <= other.remaining() ? one : other);
            }
        }
        return all.values();
    }

    /** The parameters of the policy with that name. */
    private String policy(String name) {
        Matcher item = ITEM.matcher(standard("RateLimit-Policy"));
        while (item.find()) {
            if (item.group(1).equals(name)) {
                return item.group(2);
            }
        }
        return "";
    }

    private String standard(String name) {
        return headers.apply(name).or(() -> headers.apply("Beta-" + name)).orElse("");
    }

    private Optional<String> plain(String name) {
        return PREFIXES.stream()
                .map(prefix -> headers.apply(prefix + name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** ISO-8601 on Cloud, seconds may be missing; elsewhere seconds from now or an epoch. */
    private @Nullable Duration reset() {
        String value = plain("Reset").map(String::strip).orElse("");
        OptionalLong number = number(Optional.of(value));
        if (number.isPresent() && number.getAsLong() < EPOCH) {
            return seconds(number);
        }
        try {
            Instant at = number.isPresent()
                    ? Instant.ofEpochSecond(number.getAsLong() / (number.getAsLong() < 1000 * EPOCH ? 1 : 1000))
                    : OffsetDateTime.parse(value).toInstant();
            Duration left = Duration.between(now, at);
            return left.isNegative() ? null : left;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Data Center tells how many tokens its bucket gains in how many seconds. */
    private @Nullable Duration perToken() {
        long rate = number(plain("FillRate")).orElse(0);
        Duration interval = seconds(number(plain("Interval-Seconds")));
        return rate > 0 && interval != null && !interval.isZero() ? interval.dividedBy(rate) : null;
    }

    private static boolean isZero(OptionalLong limit) {
        return limit.isPresent() && limit.getAsLong() == 0;
    }

    private static @Nullable Duration seconds(OptionalLong number) {
        return number.isPresent() ? Duration.ofSeconds(Math.min(number.getAsLong(), LONGEST_SECONDS)) : null;
    }

    private static OptionalLong parameter(String name, String parameters) {
        Matcher matcher = Pattern.compile(";\\s*" + name + "=(\\d+)").matcher(parameters);
        return matcher.find() ? number(Optional.of(matcher.group(1))) : OptionalLong.empty();
    }

    private static OptionalLong number(Optional<String> value) {
        return value.map(String::strip).filter(text -> text.matches("\\d{1,18}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
