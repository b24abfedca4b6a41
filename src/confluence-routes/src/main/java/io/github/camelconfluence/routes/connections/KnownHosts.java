package io.github.camelconfluence.routes.connections;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A page on the internet can have its own name lead to an operator's machine, and would then be one of ours to the browser: so
 * a name that everybody may own must be one that is configured. Addresses, and names that only a machine or a cluster knows,
 * cannot be had by others; a name of two labels, such as {@code service.namespace}, could.
 *
 * @see <a href="https://owasp.org/www-community/attacks/DNS_Rebinding">DNS rebinding</a>
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@Singleton
@OnlyWhereConnectionsAreShown
class KnownHosts implements ContainerRequestFilter {

    /** Also with a port; of IPv6 in brackets. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]");

    private static final Pattern PORT = Pattern.compile(":\\d*$");

    /** A single label, such as a Service's name; and what is reserved for private use. */
    private static final Pattern PRIVATE = Pattern.compile("[^.]+|.+\\.(localhost|internal|svc|svc\\.cluster\\.local)");

    private final Set<String> configured = new TreeSet<>();

    KnownHosts(@ConfigProperty(name = "connections.hosts") Optional<List<String>> hosts) {
        hosts.orElse(List.of()).forEach(host -> configured.add(name(host.strip())));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String host = request.getUriInfo().getRequestUri().getAuthority();
        if (!isKnown(host)) {
            request.abortWith(Refusal.answer(
                    Status.FORBIDDEN,
                    "Connections are not shown under this name. If it is this container's, add it to connections.hosts (as an"
                            + " environment variable CONNECTIONS_HOSTS) and restart. Addresses need no entry, nor do single"
                            + " names, nor names that end in .svc, .svc.cluster.local, .internal or .localhost."));
        }
    }

    private boolean isKnown(@Nullable String authority) {
        if (authority == null) {
            return false;
        }
        String host = name(authority);
        return ADDRESS.matcher(host).matches() || PRIVATE.matcher(host).matches() || configured.contains(host);
    }

    /** Without a port, and without the dot that ends a full name. */
    private static String name(String authority) {
        return PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("").replaceFirst("\\.$", "");
    }
}
