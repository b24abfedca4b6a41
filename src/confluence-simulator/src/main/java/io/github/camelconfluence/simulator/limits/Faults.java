package io.github.camelconfluence.simulator.limits;

import io.github.camelconfluence.simulator.http.Interceptor;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Latency, rate limits and faults to order. Orders are obeyed in the order in which they were placed. Thread-safe. */
public final class Faults implements Interceptor {
    private final Clock clock;
    private final Latency latency = new Latency();
    private final Limits limits;
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();

    public Faults(Clock clock) {
        this.clock = clock;
        this.limits = new Limits(clock);
    }

    /** An order for the next so many requests. */
    public FaultOrder next(long count) {
        return new FaultOrder(rules::add, clock, count);
    }

    /** An order for all requests until {@link #clear}. */
    public FaultOrder always() {
        return next(Long.MAX_VALUE);
    }

    /** Delays every request. */
    public Faults latency(Duration each) {
        return latency(each, each, 0);
    }

    /** Delays every request by a random time between the bounds, by a sequence that the seed fixes. */
    public Faults latency(Duration least, Duration most, long seed) {
        latency.between(least, most, seed);
        return this;
    }

    /** Puts a limit in force beside those that are. */
    public Faults limit(RateLimit limit) {
        limits.add(limit);
        return this;
    }

    /** Back to a Confluence in good health. */
    public Faults clear() {
        rules.clear();
        limits.clear();
        latency.clear();
        return this;
    }

    /** The links of the chain that a server asks, in their order. */
    public List<Interceptor> interceptors() {
        return List.of(latency, limits, this);
    }

    @Override
    public Verdict before(Request request) {
        rules.removeIf(FaultRule::isSpent);
        return rules.stream()
                .map(rule -> rule.verdict(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Verdict.PROCEED);
    }
}
