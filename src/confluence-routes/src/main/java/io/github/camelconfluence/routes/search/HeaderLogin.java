package io.github.camelconfluence.routes.search;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A login that a trusted proxy put into a header. From anybody else the header is nothing. */
final class HeaderLogin {

    private static final Logger LOG = Logger.getLogger(HeaderLogin.class);
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private HeaderLogin() {}

    static Optional<String> of(HttpServerRequest request, CallerSettings settings) {
        List<String> values = request.headers().getAll(settings.header());
        if (values.isEmpty() || !settings.trustedProxies().hold(peer(request))) {
            return Optional.empty();
        }
        String login = values.get(0).strip();
        if (values.size() > 1 || login.indexOf(',') >= 0) {
            // The client sent one too, and the proxy added its own instead of replacing it: which is whose cannot be
            // told.
            LOG.logf(
                    TOLD.getAndSet(true) ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "The header %s came with several values and does not count: let the proxy replace it",
                    settings.header());
            return Optional.empty();
        }
        return Optional.of(login).filter(text -> !text.isEmpty());
    }

    /**
     * Who is at the other end of the connection: not what the request's own remote address becomes by forwarding headers
     * ({@code quarkus.http.proxy.*}) or the proxy protocol, both of which a client can write itself.
     */
    private static @Nullable String peer(HttpServerRequest request) {
        SocketAddress address = request.connection().remoteAddress(true);
        return address == null ? null : address.hostAddress();
    }
}
