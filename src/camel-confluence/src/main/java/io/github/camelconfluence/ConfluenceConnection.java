package io.github.camelconfluence;

import io.github.camelconfluence.client.limit.LimiterStatus;
import java.util.List;
import java.util.Optional;

/**
 * A connection that is configured, and who uses it.
 *
 * @param name of the component, or of the component and a route that overrides its connection options
 * @param url as configured
 * @param routes that follow spaces by it
 * @param limits how fast it may ask at this moment; empty while nothing was asked
 */
public record ConfluenceConnection(String name, String url, List<Follower> routes, Optional<LimiterStatus> limits) {

    public ConfluenceConnection {
        routes = List.copyOf(routes);
    }

    /**
     * A route from Confluence.
     *
     * @param syncId under which its progress is kept; empty where it lacks one, so that it cannot start
     * @param spaces as typed behind {@code confluence:}
     * @param on whether it is switched on: it runs, or is about to be started
     */
    public record Follower(String route, String syncId, String spaces, boolean on) {}
}
