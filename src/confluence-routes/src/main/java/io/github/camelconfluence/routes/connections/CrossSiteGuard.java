package io.github.camelconfluence.routes.connections;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * A page of another site can have a browser send what a form could send, and nothing else without being asked first: so the
 * request must be of a type that no form has, and must not say that it comes from elsewhere.
 *
 * @see <a href="https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site">Sec-Fetch-Site</a>
 */
@Provider
@Singleton
@FromThisPage
class CrossSiteGuard implements ContainerRequestFilter {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public void filter(ContainerRequestContext request) {
        String from = request.getHeaderString("Sec-Fetch-Site");
        MediaType type = request.getMediaType();
        if (from != null && !OURS.contains(from)) {
            request.abortWith(Refusal.answer(Status.FORBIDDEN, "Pages of other sites may not test connections"));
        } else if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            request.abortWith(Refusal.answer(
                    Status.UNSUPPORTED_MEDIA_TYPE, "Send the header Content-Type: application/json"));
        }
    }
}
