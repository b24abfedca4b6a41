package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.ConfluenceEndpoint;
import io.github.camelconfluence.routes.cluster.ActiveRoutes;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;

/** Routes from Confluence, under whatever name their component has, and the syncs that they run. */
final class FollowingRoutes {

    private FollowingRoutes() {}

    static boolean isOne(Route route) {
        return route.getEndpoint() instanceof ConfluenceEndpoint;
    }

    static String syncId(Route route) {
        if (route.getEndpoint() instanceof ConfluenceEndpoint endpoint) {
            String given = endpoint.getConfiguration().getSyncId();
            if (given != null && !given.isBlank()) {
                return given;
            }
        }
        return route.getRouteId();
    }

    static Set<Route> standingBy(CamelContext camel) {
        return ActiveRoutes.in(camel).map(ActiveRoutes::standingBy).orElse(Set.of());
    }

    /** What another replica tells about. */
    static Set<String> syncsElsewhere(CamelContext camel) {
        return standingBy(camel).stream().map(FollowingRoutes::syncId).collect(Collectors.toSet());
    }
}
