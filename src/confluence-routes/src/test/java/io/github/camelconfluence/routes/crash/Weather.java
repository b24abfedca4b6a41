package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.simulator.limits.FaultOrder;
import io.github.camelconfluence.simulator.limits.Faults;
import io.github.camelconfluence.simulator.limits.RateLimit;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How well the server is: calm, failing now and then in every way, or failing several times running in one way. */
final class Weather {

    private static final double NOW_AND_THEN = 0.004;
    private static final int LONGEST_SPELL = 5;

    private final Faults faults;
    private final Random random;
    private final Map<Fault, Long> struck = new ConcurrentHashMap<>();

    Weather(Faults faults, Random random) {
        this.faults = faults;
        this.random = random;
    }

    void change() {
        faults.clear();
        int outlook = random.nextInt(10);
        if (outlook < 3) {
            Stream.of(Fault.values()).forEach(fault -> place(fault, faults.always(), NOW_AND_THEN));
        } else if (outlook < 6) {
            place(rarest(), faults.next(1L + random.nextInt(LONGEST_SPELL)), 0.2);
        } else if (outlook == 6) {
            faults.limit(RateLimit.burst(60, Duration.ofSeconds(1)));
        }
    }

    void clearUp() {
        faults.clear();
    }

    /** How many requests failed in which way. */
    Map<Fault, Long> struck() {
        return new TreeMap<>(struck);
    }

    private void place(Fault fault, FaultOrder order, double probability) {
        // The last condition is asked of those requests only that fulfil all others.
        fault.place(order.withProbability(probability, random.nextLong()).matching(request -> {
            struck.merge(fault, 1L, Long::sum);
            return true;
        }));
    }

    /** So that chance leaves none out. */
    private Fault rarest() {
        return Stream.of(Fault.values())
                .min(Comparator.comparing(fault -> struck.getOrDefault(fault, 0L)))
                .orElseThrow();
    }
}
