package io.github.camelconfluence.client.limit;

import java.util.Collection;

/**
 * What the configuration allows.
 *
 * @param requestsPerHour 0 for no budget
 */
public record Allowance(int concurrentRequests, int requestsPerHour) {

    /** The strictest of each. */
    static Allowance strictest(Collection<Allowance> all) {
        return new Allowance(
                all.stream().mapToInt(Allowance::concurrentRequests).min().orElseThrow(),
                all.stream()
                        .mapToInt(Allowance::requestsPerHour)
                        .filter(budget -> budget > 0)
                        .min()
                        .orElse(0));
    }
}
