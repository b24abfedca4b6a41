package io.github.camelconfluence.routes.connections;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this container shows its connections at all: whoever reaches it would see spaces, accounts and errors. Asked before all else. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@Singleton
@OnlyWhereConnectionsAreShown
class ConnectionsSwitch implements ContainerRequestFilter {

    private final boolean on;

    ConnectionsSwitch(@ConfigProperty(name = "connections.enabled", defaultValue = "false") boolean on) {
        this.on = on;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!on) {
            request.abortWith(Refusal.answer(
                    Status.NOT_FOUND,
                    "Connections are not shown. Set connections.enabled=true (as an environment variable"
                            + " CONNECTIONS_ENABLED=true) and restart; let only operators reach the container then."));
        }
    }
}
