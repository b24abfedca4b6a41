package io.github.camelconfluence.simulator.limits;

import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Verdict;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/** One order: which requests fail, how many of them, and how. Thread-safe. */
final class FaultRule {
    private final Predicate<Request> matches;
    private final AtomicLong left;
    private final Function<Request, Verdict> verdict;

    FaultRule(Predicate<Request> matches, long count, Function<Request, Verdict> verdict) {
        this.matches = matches;
        this.left = new AtomicLong(count);
        this.verdict = verdict;
    }

    Optional<Verdict> verdict(Request request) {
        boolean strikes = left.get() > 0 && matches.test(request) && left.getAndDecrement() > 0;
        return strikes ? Optional.of(verdict.apply(request)) : Optional.empty();
    }

    boolean isSpent() {
        return left.get() <= 0;
    }
}
