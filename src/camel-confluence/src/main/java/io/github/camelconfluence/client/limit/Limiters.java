package io.github.camelconfluence.client.limit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limiters of this process: one a site and account, for whoever signs in there, forgotten when the last has left.
 * Thread-safe.
 */
public final class Limiters {

    /** Servers count by account, whatever else routes and components differ in. */
    public static final Limiters OF_THIS_PROCESS = new Limiters();

    private static final Logger LOG = LoggerFactory.getLogger(Limiters.class);

    /** @param told the strictest allowances that people have been told of */
    private record Held(Limiter limiter, List<Allowance> allowances, Set<Allowance> told) {}

    private final Map<String, Held> byName = new HashMap<>();

    /** Where several ask for different allowances the strictest holds, until who asked for it gives it back. */
    public synchronized Limiter take(String name, Allowance allowance, Clock clock, RandomGenerator random) {
        Held held = byName.computeIfAbsent(
                name,
                none -> new Held(new Limiter(name, allowance, clock, random), new ArrayList<>(), new HashSet<>()));
        boolean differs = !held.allowances().isEmpty() && !held.allowances().contains(allowance);
        held.allowances().add(allowance);
        Allowance strictest = Allowance.strictest(held.allowances());
        if (differs && held.told().add(strictest)) {
            LOG.info(
                    "{}: routes ask for different maxConcurrentRequests or requestsPerHour; the strictest hold for all: {}"
                            + " and {}",
                    name,
                    strictest.concurrentRequests(),
                    strictest.requestsPerHour() == 0 ? "no budget" : strictest.requestsPerHour());
        }
        held.limiter().allow(strictest);
        return held.limiter();
    }

    /** As often as it was taken. */
    public synchronized void giveBack(String name, Allowance allowance) {
        Held held = byName.get(name);
        if (held == null || !held.allowances().remove(allowance)) {
            return;
        }
        if (held.allowances().isEmpty()) {
            byName.remove(name);
        } else {
            held.limiter().allow(Allowance.strictest(held.allowances()));
        }
    }
}
