package io.github.camelconfluence.simulator.limits;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The meters of all users for one limit. Thread-safe. */
final class Meters {
    private final RateLimit limit;
    private final Map<String, Meter> byUser = new HashMap<>();

    Meters(RateLimit limit) {
        this.limit = limit;
    }

    RateLimit limit() {
        return limit;
    }

    synchronized Reading take(String user, Instant now) {
        return meter(user, now).take(now);
    }

    synchronized Reading look(String user, Instant now) {
        return meter(user, now).look(now);
    }

    private Meter meter(String user, Instant now) {
        return byUser.computeIfAbsent(user, name -> new Meter(limit, now));
    }
}
