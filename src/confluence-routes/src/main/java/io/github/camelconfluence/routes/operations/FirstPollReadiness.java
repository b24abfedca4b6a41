package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.sync.SyncStatus;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which routes from Confluence still wait for their first poll (on a cron, that may be hours), or stand by. Down only
 * without any route: whether a sync is well is the {@linkplain SyncHealth group sync}'s to say.
 */
@Readiness
public class FirstPollReadiness implements HealthCheck {

    private final CamelContext camel;
    private final SyncStatuses statuses;

    FirstPollReadiness(CamelContext camel, SyncStatuses statuses) {
        this.camel = camel;
        this.statuses = statuses;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("confluence-polls");
        Set<Route> standingBy = FollowingRoutes.standingBy(camel);
        // A container that was given no routes does nothing, and should not be taken for one that works.
        answer.status(!camel.getRoutes().isEmpty() || !standingBy.isEmpty());
        for (Route route : standingBy) {
            answer.withData(route.getRouteId(), "stands by");
        }
        for (Route route : camel.getRoutes()) {
            if (isPolled(route)) {
                answer.withData(
                        route.getRouteId(),
                        statuses.of(FollowingRoutes.syncId(route))
                                .flatMap(SyncStatus::lastPoll)
                                .map(at -> "last poll " + at)
                                .orElse("waits for its first poll"));
            }
        }
        return answer.build();
    }

    private boolean isPolled(Route route) {
        return FollowingRoutes.isOne(route)
                && camel.getRouteController().getRouteStatus(route.getRouteId()).isStarted();
    }
}
