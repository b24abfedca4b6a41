package io.github.camelconfluence.routes.search;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this container searches at all. */
@Provider
@Singleton
@OnlyWhereEnabled
class SearchSwitch implements ContainerRequestFilter {

    private static final Failure OFF = new Failure(
            "Search is off. Set vectors.enabled=true (as an environment variable VECTORS_ENABLED=true) and restart; where another"
                    + " container fills the store, search.enabled=true alone.",
            null);

    private final boolean on;

    SearchSwitch(@ConfigProperty(name = "search.enabled", defaultValue = "false") boolean on) {
        this.on = on;
    }

    boolean on() {
        return on;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!on) {
            request.abortWith(Response.status(Status.NOT_FOUND)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(OFF)
                    .build());
        }
    }
}
