package io.github.camelconfluence.simulator.limits;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts one user's requests against one limit. Confined to the lock of its {@link Meters}. */
final class Meter {
    private final RateLimit limit;
    private long left;
    private Instant since;

    Meter(RateLimit limit, Instant now) {
        this.limit = limit;
        this.left = limit.permits();
        this.since = start(now);
    }

    Reading take(Instant now) {
        refill(now);
        boolean allowed = left > 0;
        if (allowed) {
            left--;
        }
        return reading(allowed, now);
    }

    Reading look(Instant now) {
        refill(now);
        return reading(true, now);
    }

    private Reading reading(boolean allowed, Instant now) {
        return new Reading(allowed, left, now, since.plus(limit.window()));
    }

    private void refill(Instant now) {
        long windows = since.until(now, ChronoUnit.NANOS) / limit.window().toNanos();
        if (windows <= 0) {
            return;
        }
        if (limit.policy() == RateLimit.Policy.TOKEN_BUCKET) {
            left = Math.min(limit.permits(), left + windows * limit.fill());
            since = since.plus(limit.window().multipliedBy(windows));
        } else {
            left = limit.permits();
            since = start(now);
        }
    }

    private Instant start(Instant now) {
        if (limit.policy() != RateLimit.Policy.QUOTA) {
            return now;
        }
        long window = limit.window().toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), window) * window);
    }
}
