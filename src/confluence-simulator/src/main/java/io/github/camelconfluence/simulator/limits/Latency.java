package io.github.camelconfluence.simulator.limits;

import io.github.camelconfluence.simulator.http.Interceptor;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Verdict;
import java.time.Duration;
import java.util.Random;

/** Delays every request, by the same time or by random times between two bounds. Thread-safe. */
final class Latency implements Interceptor {
    private record Bounds(Duration least, Duration most, Random random) {
        Duration next() {
            long span = most.minus(least).toNanos();
            return span <= 0 ? least : least.plusNanos((long) (random.nextDouble() * span));
        }
    }

    private static final Bounds NONE = new Bounds(Duration.ZERO, Duration.ZERO, new Random(0));

    private volatile Bounds bounds = NONE;

    void between(Duration least, Duration most, long seed) {
        bounds = new Bounds(least, most, new Random(seed));
    }

    void clear() {
        bounds = NONE;
    }

    @Override
    public Verdict before(Request request) {
        Duration delay = bounds.next();
        return delay.isZero() ? Verdict.PROCEED : new Verdict.Delay(delay);
    }
}
