package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.RefusedAccount;
import io.github.camelconfluence.client.limit.LimiterStatus;
import io.github.camelconfluence.routes.cluster.ActiveRoutes;
import io.github.camelconfluence.sync.Pending;
import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStatus.Fault;
import io.github.camelconfluence.sync.SyncStatus.HeldDeletions;
import io.smallrye.health.api.HealthGroup;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.SupervisingRouteController;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * What a person has to do something about: credentials, deletions held back, a sink that is down. In a group of its own
 * ({@code /q/health/group/sync}), because an orchestrator that restarts the container, or takes it out of service, would
 * only make these worse.
 */
@HealthGroup("sync")
public class SyncHealth implements HealthCheck {

    private final SyncStatuses statuses;
    private final AccountLimits limits;
    private final TokenEnds tokens;
    private final RefusedAccounts refused;
    private final CamelContext camel;

    SyncHealth(
            SyncStatuses statuses,
            AccountLimits limits,
            TokenEnds tokens,
            RefusedAccounts refused,
            CamelContext camel) {
        this.statuses = statuses;
        this.limits = limits;
        this.tokens = tokens;
        this.refused = refused;
        this.camel = camel;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("confluence-sync");
        Set<String> elsewhere = describeRoutesThatStandBy(answer);
        boolean well = true;
        for (SyncStatus status : statuses.all()) {
            // What was wrong while this instance was the active one is for the next one to say.
            if (!elsewhere.contains(status.syncId())) {
                well &= status.faults().isEmpty() && status.held().isEmpty();
                describe(status, answer);
            }
        }
        // Whoever stands by asks nothing, and would never find out that the server is back.
        if (elsewhere.isEmpty()) {
            for (LimiterStatus account : limits.all()) {
                well &= account.outage().isEmpty();
                describe(account, answer);
            }
            for (RefusedAccount account : refused.all()) {
                well = false;
                answer.withData(account.account() + ".credentials", account.reason());
            }
        }
        // No fault: until then all is well.
        tokens.all().forEach(token -> answer.withData(token.account() + ".token", tokens.inWords(token)));
        boolean started = describeRoutesThatCannotStart(answer);
        return answer.status(well && started).build();
    }

    /** Returns the ids of their syncs. */
    private Set<String> describeRoutesThatStandBy(HealthCheckResponseBuilder answer) {
        Set<String> syncs = FollowingRoutes.syncsElsewhere(camel);
        syncs.forEach(sync -> answer.withData(sync, "stands by: this instance is not the active one"));
        return syncs;
    }

    /** Rejected credentials or a space that is not there stop a route from starting, and then no sync has a status. */
    private boolean describeRoutesThatCannotStart(HealthCheckResponseBuilder answer) {
        boolean none = true;
        if (camel.getRouteController() instanceof SupervisingRouteController supervisor) {
            for (Route route : concat(supervisor.getRestartingRoutes(), supervisor.getExhaustedRoutes())) {
                Throwable cause = supervisor.getRestartException(route.getRouteId());
                answer.withData(
                        route.getRouteId() + ".cannot-start",
                        cause == null ? "it is about to be tried again" : String.valueOf(cause.getMessage()));
                none = false;
            }
        }
        for (Map.Entry<Route, String> refusal : ActiveRoutes.in(camel)
                .map(ActiveRoutes::refusals)
                .orElse(Map.of())
                .entrySet()) {
            answer.withData(refusal.getKey().getRouteId() + ".cannot-start", refusal.getValue());
            none = false;
        }
        return none;
    }

    private static List<Route> concat(Collection<Route> some, Collection<Route> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** A mere wait is no fault: it ends by itself. */
    private static void describe(LimiterStatus account, HealthCheckResponseBuilder answer) {
        String pace = Double.isInfinite(account.pacePerSecond())
                ? ""
                : String.format(Locale.ROOT, " of %.1f at most", account.pacePerSecond());
        String budget = account.budgetLeft().isPresent()
                ? ", " + account.budgetLeft().getAsInt() + " left of requestsPerHour"
                : "";
        answer.withData(
                account.name(),
                String.format(Locale.ROOT, "%.1f requests/s", account.requestsPerSecond()) + pace + ", "
                        + account.underWay() + " of " + account.allowedUnderWay() + " under way, " + account.refusals()
                        + " refused, " + waits(account) + budget);
        if (!account.told().isEmpty()) {
            answer.withData(account.name() + ".limits", String.join(", ", account.told()));
        }
        account.blockedUntil()
                .ifPresent(until ->
                        answer.withData(account.name() + ".waits", "until " + until + ": " + account.reason()));
        account.outage().ifPresent(outage -> answer.withData(account.name() + ".down", outage));
    }

    private static String waits(LimiterStatus account) {
        return String.format(
                Locale.ROOT,
                "%d waited %.1f s in all",
                account.waits(),
                account.waited().toMillis() / 1000.0);
    }

    private static void describe(SyncStatus status, HealthCheckResponseBuilder answer) {
        String sync = status.syncId();
        answer.withData(sync, status.lastPoll().map(at -> "last poll " + at).orElse("no poll has succeeded yet"));
        status.lastComplete().ifPresent(at -> answer.withData(sync + ".complete", at.toString()));
        status.oldestUnsettled().ifPresent(since -> answer.withData(sync + ".waiting-since", since.toString()));
        for (Pending failed : status.failed()) {
            answer.withData(
                    sync + ".failed." + failed.id(),
                    failed.attempts() + " times, tried again at " + failed.nextAttempt() + "; " + failed.error());
        }
        for (Fault fault : status.faults()) {
            answer.withData(sync + "." + fault.kind(), fault.message());
        }
        for (HeldDeletions held : status.held()) {
            answer.withData(
                    sync + ".held." + held.id(),
                    held.count() + " deletions in " + held.spaceKey() + " held back since " + held.since()
                            + "; releaseDeletions=" + held.id() + " lets them go");
        }
    }
}
