package io.github.camelconfluence.simulator.limits;

import java.time.Duration;
import java.time.Instant;

/** What a meter says about one request: let it pass or not, what is left, and when there is more. */
record Reading(boolean allowed, long remaining, Instant at, Instant resetAt) {
    Duration untilReset() {
        return Duration.between(at, resetAt);
    }
}
