package io.github.camelconfluence;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.RequestListener;
import io.github.camelconfluence.sync.SqlStore;
import io.github.camelconfluence.sync.SqliteFile;
import io.github.camelconfluence.sync.SyncStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.jspecify.annotations.Nullable;

/**
 * {@code confluence:}. Holds what routes share: the connection options, one client a site and credential, and the stores in
 * which progress is kept.
 */
@Component("confluence")
public class ConfluenceComponent extends HealthCheckComponent implements SSLContextParametersAware {

    @Metadata(description = "The options that all endpoints begin with.")
    private ConfluenceConfiguration configuration = new ConfluenceConfiguration();

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether to use the TLS settings that the Camel context holds for all components.")
    private boolean useGlobalSslContextParameters;

    private Clock clock = Clock.systemUTC();
    private final Map<ConnectionSettings, ConfluenceClient> clients = new ConcurrentHashMap<>();
    private final Map<ConnectionSettings, CredentialsRejected> locked = new ConcurrentHashMap<>();
    private final Map<Object, SyncStore> stores = new ConcurrentHashMap<>();

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        if (remaining.isBlank()) {
            throw new IllegalArgumentException(
                    "Name a space behind 'confluence:': a key, several keys, a name, or * for all readable spaces");
        }
        ConfluenceConfiguration options = configuration.copy();
        ConfluenceEndpoint endpoint = new ConfluenceEndpoint(uri, this, remaining, options);
        setProperties(endpoint, parameters);
        endpoint.checkOptions();
        return endpoint;
    }

    /**
     * The client that all endpoints with these settings share; asks the site what it is when there is none yet. After a
     * CAPTCHA nothing is asked any more, however often the route is started again.
     */
    ConfluenceClient client(ConnectionSettings settings) {
        CredentialsRejected refusal = locked.get(settings);
        if (refusal != null) {
            throw refusal;
        }
        try {
            return clients.computeIfAbsent(
                    settings, wanted -> new ClientFactory(getCamelContext(), requestListener()).connect(wanted));
        } catch (CredentialsRejected e) {
            if (e.isCaptcha()) {
                locked.put(settings, e);
            }
            throw e;
        }
    }

    private RequestListener requestListener() {
        Set<RequestListener> beans = getCamelContext().getRegistry().findByType(RequestListener.class);
        return (status, took) -> beans.forEach(bean -> bean.answered(status, took));
    }

    /** @param where a path, a {@link DataSource} or a {@link SyncStore} */
    SyncStore store(Object where) {
        if (where instanceof SyncStore own) {
            return own;
        }
        if (where instanceof DataSource dataSource) {
            return stores.computeIfAbsent(dataSource, key -> SqlStore.over(dataSource));
        }
        Path file = Path.of(where.toString()).toAbsolutePath().normalize();
        return stores.computeIfAbsent(file, key -> SqliteFile.open(file));
    }

    Clock clock() {
        return clock;
    }

    /** Lets tests move time. */
    void useClock(Clock other) {
        clock = other;
    }

    @Nullable
    Object globalTls() {
        return useGlobalSslContextParameters ? retrieveGlobalSslContextParameters() : null;
    }

    @Override
    protected void doShutdown() throws Exception {
        clients.values().forEach(ConfluenceClient::close);
        clients.clear();
        stores.values().forEach(SyncStore::close);
        stores.clear();
        super.doShutdown();
    }

    public ConfluenceConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ConfluenceConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
