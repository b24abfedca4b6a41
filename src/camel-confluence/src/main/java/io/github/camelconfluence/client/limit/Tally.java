package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;

/** Counts what went out and what was refused. Not thread-safe. */
final class Tally {

    private static final int SECONDS = 10;

    private final int[] recent = new int[SECONDS];
    private long newest;
    private long sent;
    private long refused;
    private long waits;
    private Duration waited = Duration.ZERO;

    /** Returns how many that makes. */
    long sent(Instant now) {
        advance(now);
        recent[(int) Math.floorMod(newest, SECONDS)]++;
        return ++sent;
    }

    void refused() {
        refused++;
    }

    void waited(Duration time) {
        waits++;
        waited = waited.plus(time);
    }

    /** Over the last ten seconds. */
    double perSecond(Instant now) {
        advance(now);
        int sum = 0;
        for (int count : recent) {
            sum += count;
        }
        return (double) sum / SECONDS;
    }

    long refusals() {
        return refused;
    }

    long waits() {
        return waits;
    }

    Duration waitedInAll() {
        return waited;
    }

    private void advance(Instant now) {
        long second = now.getEpochSecond();
        newest = second - newest > SECONDS ? second - SECONDS : newest;
        while (newest < second) {
            recent[(int) Math.floorMod(++newest, SECONDS)] = 0;
        }
    }
}
