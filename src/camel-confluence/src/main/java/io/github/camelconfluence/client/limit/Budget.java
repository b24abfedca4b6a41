package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Counts requests by the minute so that no hour, wherever it begins, holds more than granted. Half of it is there at once,
 * as far as the time since the start has earned it: what was sent before a restart is not known. The rest is spread so that it
 * never runs dry. Not thread-safe.
 */
final class Budget {

    /** One more than an hour has: the minute an hour ago counts until it has passed entirely. */
    private static final int MINUTES = 61;

    private final int[] counts = new int[MINUTES];
    private final Instant start;
    private int perHour;
    private long newest;
    private Instant last = Instant.MIN;

    Budget(Instant start) {
        this.start = start;
    }

    /** @param granted 0 for no budget */
    void grant(int granted) {
        perHour = granted;
    }

    boolean isGranted() {
        return perHour > 0;
    }

    int left(Instant now) {
        advance(now);
        return Math.max(0, perHour - used());
    }

    /** How long until another request fits; zero if now. */
    Duration untilFree(Instant now) {
        if (!isGranted()) {
            return Duration.ZERO;
        }
        int left = left(now);
        if (left == 0) {
            return Duration.between(now, firstToExpire());
        }
        if (perHour - left < atOnce(now) || last.equals(Instant.MIN)) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, last.plus(interval(left)));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private double atOnce(Instant now) {
        double hours = Duration.between(start, now).toMillis() / 3_600_000.0;
        return perHour * Math.min(0.5, hours);
    }

    void take(Instant now) {
        advance(now);
        counts[index(newest)]++;
        last = now;
    }

    /** The shortest pause that can be kept up until every minute that counts now has passed. */
    private Duration interval(int left) {
        double perMinute = Double.MAX_VALUE;
        int available = left;
        for (int ahead = 1; ahead <= MINUTES; ahead++) {
            perMinute = Math.min(perMinute, (double) available / ahead);
            available += counts[index(newest - MINUTES + ahead)];
        }
        return Duration.ofNanos((long) (60e9 / perMinute));
    }

    private Instant firstToExpire() {
        long oldest = newest - MINUTES + 1;
        while (counts[index(oldest)] == 0) {
            oldest++;
        }
        return Instant.ofEpochSecond((oldest + MINUTES) * 60);
    }

    private int used() {
        return Arrays.stream(counts).sum();
    }

    /** A clock set back stays in the newest minute: stricter, never laxer. */
    private void advance(Instant now) {
        long minute = now.getEpochSecond() / 60;
        if (minute - newest >= MINUTES) {
            Arrays.fill(counts, 0);
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
