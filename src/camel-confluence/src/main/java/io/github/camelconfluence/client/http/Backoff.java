package io.github.camelconfluence.client.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential waits with the jitter of 0.7 to 1.3 that Atlassian recommends. */
final class Backoff {

    private Backoff() {}

    static Duration after(int failures, Duration first, Duration longest, RandomGenerator random) {
        double doubled = first.toMillis() * Math.pow(2, failures - 1);
        double jittered = doubled * (0.7 + 0.6 * random.nextDouble());
        return Duration.ofMillis((long) Math.min(jittered, longest.toMillis()));
    }
}
