package io.github.camelconfluence.routes.connections;

import io.github.camelconfluence.ConfluenceConnection.Follower;
import io.github.camelconfluence.routes.cluster.ActiveRoutes;
import io.github.camelconfluence.routes.operations.SyncStatuses;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.spi.SupervisingRouteController;

/** How each route is, by what is known here; sends no request. */
@Singleton
public class RouteStates {

    private final CamelContext camel;
    private final SyncStatuses statuses;

    RouteStates(CamelContext camel, SyncStatuses statuses) {
        this.camel = camel;
        this.statuses = statuses;
    }

    RouteState of(Follower follower) {
        Optional<String> refusal = refusal(follower.route());
        List<String> errors = refusal.stream().toList();
        String state = refusal.isPresent() ? "cannot start" : state(follower);
        return statuses.of(follower.syncId())
                .map(status -> RouteState.of(follower.route(), follower.spaces(), state, errors, status))
                .orElseGet(() -> RouteState.without(follower.route(), follower.spaces(), state, errors));
    }

    private String state(Follower follower) {
        if (standsBy(follower.route())) {
            return "stands by";
        }
        ServiceStatus status = camel.getRouteController().getRouteStatus(follower.route());
        if (status != null && status.isStarted()) {
            return "running";
        }
        return follower.on() ? "stopped" : "off";
    }

    private boolean standsBy(String route) {
        return ActiveRoutes.in(camel).map(ActiveRoutes::standingBy).orElse(Set.of()).stream()
                .anyMatch(other -> other.getRouteId().equals(route));
    }

    /** Why it cannot start, as its last attempt told. */
    private Optional<String> refusal(String route) {
        Map<Route, String> refusals =
                ActiveRoutes.in(camel).map(ActiveRoutes::refusals).orElse(Map.of());
        for (Map.Entry<Route, String> refusal : refusals.entrySet()) {
            if (refusal.getKey().getRouteId().equals(route)) {
                return Optional.of(refusal.getValue());
            }
        }
        if (camel.getRouteController() instanceof SupervisingRouteController supervisor) {
            return Stream.concat(supervisor.getRestartingRoutes().stream(), supervisor.getExhaustedRoutes().stream())
                    .filter(other -> other.getRouteId().equals(route))
                    .findFirst()
                    .map(other -> supervisor.getRestartException(route))
                    .map(cause -> String.valueOf(cause.getMessage()));
        }
        return Optional.empty();
    }
}
