package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStatus.Fault;
import io.github.camelconfluence.sync.SyncStatus.HeldDeletions;
import io.smallrye.health.api.HealthGroup;
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

    SyncHealth(SyncStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("confluence-sync");
        boolean well = true;
        for (SyncStatus status : statuses.all()) {
            well &= status.faults().isEmpty() && status.held().isEmpty();
            describe(status, answer);
        }
        return answer.status(well).build();
    }

    private static void describe(SyncStatus status, HealthCheckResponseBuilder answer) {
        String sync = status.syncId();
        answer.withData(sync, status.lastPoll().map(at -> "last poll " + at).orElse("no poll has succeeded yet"));
        status.lastComplete().ifPresent(at -> answer.withData(sync + ".complete", at.toString()));
        status.oldestUnsettled().ifPresent(since -> answer.withData(sync + ".waiting-since", since.toString()));
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
