package io.github.camelconfluence.client.http;

import java.time.Duration;
import java.time.Instant;

/** Counts requests by the minute so that no hour, wherever it begins, holds more than allowed. Not thread-safe. */
final class HourlyBudget {

    /** One more than an hour has: the minute an hour ago counts until it has passed entirely. */
    private static final int MINUTES = 61;

    private final int perHour;
    private final int[] counts = new int[MINUTES];
    private long newest;

    HourlyBudget(int perHour) {
        this.perHour = perHour;
    }

    /** How long until another request fits; zero if now. */
    Duration untilFree(Instant now) {
        advance(now);
        int used = 0;
        for (int count : counts) {
            used += count;
        }
        if (perHour <= 0 || used < perHour) {
            return Duration.ZERO;
        }
        long oldest = newest - MINUTES + 1;
        while (counts[index(oldest)] == 0) {
            oldest++;
        }
        return Duration.between(now, Instant.ofEpochSecond((oldest + MINUTES) * 60));
    }

    void take(Instant now) {
        advance(now);
        counts[index(newest)]++;
    }

    /** A clock set back stays in the newest minute: stricter, never laxer. */
    private void advance(Instant now) {
        long minute = now.getEpochSecond() / 60;
        if (minute - newest >= MINUTES) {
            java.util.Arrays.fill(counts, 0);
            newest = minute;
        }
        while (newest < minute) {
            counts[index(++newest)] = 0;
        }
    }

    private static int index(long minute) {
        return (int) Math.floorMod(minute, MINUTES);
    }
}
