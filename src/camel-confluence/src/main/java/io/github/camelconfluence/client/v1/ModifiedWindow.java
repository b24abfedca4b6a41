package io.github.camelconfluence.client.v1;

import java.time.Duration;
import java.time.Instant;

/**
 * A time until now, as CQL can say it without knowing the time zone of the caller's profile, in which it reads all dates:
 * counted back from now, in whole minutes or days, and rounded outward.
 */
public record ModifiedWindow(Duration reach) {

    /** As long as the server's time may have been unknown without a second request. */
    private static final Duration RESERVE = Duration.ofMinutes(5);

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration LONG_AGO = Duration.ofDays(3650);

    public static ModifiedWindow since(Instant since, Instant now) {
        Duration past = past(since, now);
        return new ModifiedWindow(
                past.compareTo(A_WEEK) > 0
                        ? Duration.ofDays(past.toDays() + 2)
                        : Duration.ofMinutes(past.toMinutes()).plus(RESERVE));
    }

    /** Now moves on while slices are read, and only an answer tells the server's. */
    public boolean covers(Instant since, Instant now) {
        return reach.compareTo(past(since, now)) > 0;
    }

    /** To be put behind other clauses; empty where the window reaches back to before there was anything. */
    public String clause() {
        if (reach.compareTo(LONG_AGO) > 0) {
            return "";
        }
        String back = reach.compareTo(A_WEEK.plus(RESERVE)) > 0 ? reach.toDays() + "d" : reach.toMinutes() + "m";
        return " and lastmodified >= now(\"-" + back + "\")";
    }

    private static Duration past(Instant since, Instant now) {
        Duration past = Duration.between(since, now);
        return past.isNegative() ? Duration.ZERO : past;
    }
}
