package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a {@link Limiter} knows at a moment.
 *
 * @param name of site and account, without secrets
 * @param requestsPerSecond over the last ten seconds
 * @param pacePerSecond what it allows itself; infinite while the server has set no limit
 * @param waits how many requests had to wait for their turn, {@code waited} for how long in all
 * @param refusals how many were answered with "too many requests"
 * @param budgetLeft of requestsPerHour; empty without a budget
 * @param blockedUntil no request leaves before, because of {@code reason}
 * @param outage why the server was found down of late; empty if it was not, or nobody has asked for a while
 * @param told what the headers of the server say of its limits, one line each; empty if it names none
 */
public record LimiterStatus(
        String name,
        double requestsPerSecond,
        double pacePerSecond,
        int underWay,
        int allowedUnderWay,
        long waits,
        Duration waited,
        long refusals,
        OptionalInt budgetLeft,
        Optional<Instant> blockedUntil,
        String reason,
        Optional<String> outage,
        List<String> told) {}
