package io.github.camelconfluence.simulator.limits;

import io.github.camelconfluence.simulator.http.Interceptor;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.http.Verdict;
import java.time.Clock;

/** Faults to order. Thread-safe. */
public final class Faults implements Interceptor {

    public Faults(Clock clock) {}

    @Override
    public Verdict before(Request request) {
        return Verdict.PROCEED;
    }
}
