package io.github.camelconfluence;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.RequestListener;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.cloud.CloudClient;
import io.github.camelconfluence.client.datacenter.DataCenterClient;
import io.github.camelconfluence.client.discovery.SiteFinder;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.client.http.HttpOptions;
import io.github.camelconfluence.client.http.Origin;
import io.github.camelconfluence.client.http.Waiter;
import io.github.camelconfluence.client.http.Wiring;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** The one place that knows both families of Confluence and maps Camel's HTTP and TLS options onto the transport. */
final class ClientFactory {

    private final CamelContext context;
    private final RequestListener listener;
    private final Supplier<Waiter> waiters;

    /** @param waiters a new one for every connection */
    ClientFactory(CamelContext context, RequestListener listener, Supplier<Waiter> waiters) {
        this.context = context;
        this.listener = listener;
        this.waiters = waiters;
    }

    /**
     * Asks the site what it is, so it may throw every {@link io.github.camelconfluence.client.ConfluenceException}.
     *
     * @param account who signs in
     * @param opened is given the connection before anything is asked, to end it from another thread
     */
    ConfluenceClient connect(ConnectionSettings settings, Connection.Account account, Consumer<Connection> opened) {
        Wiring wiring = new Wiring(
                Clock.systemUTC(),
                waiters.get(),
                () -> ThreadLocalRandom.current().nextLong(),
                listener);
        Connection connection = Connection.open(http(settings), account, origins(settings), wiring);
        opened.accept(connection);
        try {
            SiteAddress address = new SiteFinder(connection).find(settings.site());
            return address.site().deployment() == Deployment.CLOUD
                    ? CloudClient.over(connection, address)
                    : DataCenterClient.over(connection, address);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Set<Origin> origins(ConnectionSettings settings) {
        return Stream.of(settings.site().url(), settings.site().gatewayUrl(), settings.tokenUrl())
                .map(Origin::of)
                .collect(Collectors.toSet());
    }

    private HttpOptions http(ConnectionSettings settings) {
        HttpOptions options = HttpOptions.DEFAULTS.with(settings.timeouts()).with(settings.limits());
        if (settings.proxy() != null) {
            options = options.with(settings.proxy());
        }
        if (settings.tls() != null) {
            try {
                options = options.with(
                        new HttpOptions.Tls(settings.tls().createSSLContext(context), settings.hostnameVerifier()));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalArgumentException("Option sslContextParameters cannot be used: " + e.getMessage(), e);
            }
        }
        return options;
    }
}
