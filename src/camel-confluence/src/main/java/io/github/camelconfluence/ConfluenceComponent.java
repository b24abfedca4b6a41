package io.github.camelconfluence;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.RequestListener;
import io.github.camelconfluence.client.http.ParkingWaiter;
import io.github.camelconfluence.client.http.Waiter;
import io.github.camelconfluence.client.limit.LimiterStatus;
import io.github.camelconfluence.client.limit.SteadyClock;
import io.github.camelconfluence.content.ContentConverter;
import io.github.camelconfluence.content.macro.MacroConverter;
import io.github.camelconfluence.sync.SqlStore;
import io.github.camelconfluence.sync.SyncStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
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
    private Supplier<Clock> steadyClocks = () -> new SteadyClock(Clock.systemUTC(), System::nanoTime);
    private Supplier<Waiter> waiters = ParkingWaiter::new;
    private @Nullable ContentConverter converter;
    private @Nullable Chunking chunking;
    private final Map<ConnectionSettings, SharedClient> clients = new ConcurrentHashMap<>();
    private final Map<Object, SyncStore> stores = new ConcurrentHashMap<>();
    private final Set<ConfluenceConsumer> consumers = ConcurrentHashMap.newKeySet();

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
     * The client of the connection options that are set on this component: the one of every route that overrides none of
     * them, so that they stay below Confluence's limits together. Asks the site what it is when there is none yet, and may
     * throw every {@link io.github.camelconfluence.client.ConfluenceException} then. Thread-safe; closed with the component,
     * and by nobody else.
     *
     * @throws IllegalArgumentException if an option is missing or makes no sense
     */
    public ConfluenceClient client() {
        return client(connection(configuration));
    }

    /**
     * Asks by the same client, unless its credentials were refused lately: as routes do, so that whoever asks again and again
     * does not lock the account, and health tells of it where a {@link UsesConfluence} says that it asks. Thread-safe.
     *
     * @throws io.github.camelconfluence.client.CredentialsRejected also without asking, where the answer is known
     */
    public <T> T ask(Function<ConfluenceClient, T> question) {
        SharedClient shared = shared(connection(configuration));
        ConfluenceClient client = shared.get(clientFactory());
        T answer = shared.refusals().ask(() -> question.apply(client));
        shared.watchToken();
        return answer;
    }

    /**
     * Empty as long as nothing is known against the credentials.
     *
     * @param anew whether to ask with them again when that is due
     */
    Optional<RefusedAccount> refused(ConnectionSettings settings, boolean anew) {
        SharedClient client = clients.get(settings);
        if (client != null && anew) {
            client.askAgain(clientFactory());
        }
        return client == null ? Optional.empty() : client.refused();
    }

    ConnectionSettings connection(ConfluenceConfiguration options) {
        return ConnectionSettings.of(options, globalTls());
    }

    /** The client that all endpoints with these settings share; asks the site what it is when there is none yet. */
    ConfluenceClient client(ConnectionSettings settings) {
        return shared(settings).get(clientFactory());
    }

    /** The same for a test that a person waits for: however lately the credentials were refused. */
    ConfluenceClient clientForTest(ConnectionSettings settings) {
        return shared(settings).getNow(clientFactory());
    }

    private ClientFactory clientFactory() {
        return new ClientFactory(getCamelContext(), requestListener(), waiters);
    }

    SharedClient shared(ConnectionSettings settings) {
        return clients.computeIfAbsent(settings, made -> new SharedClient(made, clock, steadyClocks));
    }

    /** Until when each token works that is used here, as far as it is known. Sends no request. */
    public List<TokenStatus> tokens() {
        return clients.values().stream()
                .flatMap(client -> client.token().stream())
                .distinct()
                .toList();
    }

    /**
     * How fast each account that signs in here may ask at this moment, and why no faster. Sends no request. An account that
     * other components use, too, is the same there.
     */
    public List<LimiterStatus> limits() {
        Map<String, LimiterStatus> byName = new TreeMap<>();
        clients.values().forEach(client -> client.limits().ifPresent(status -> byName.put(status.name(), status)));
        return List.copyOf(byName.values());
    }

    Optional<LimiterStatus> limits(ConnectionSettings settings) {
        return Optional.ofNullable(clients.get(settings)).flatMap(SharedClient::limits);
    }

    /** Those that were made and not given up, whether their routes run or not: Camel itself tells of running ones only. */
    Set<ConfluenceConsumer> consumers() {
        return consumers;
    }

    private RequestListener requestListener() {
        Set<RequestListener> beans = getCamelContext().getRegistry().findByType(RequestListener.class);
        return (status, took) -> beans.forEach(bean -> bean.answered(status, took));
    }

    /** What {@code syncStore} leads to: a canonical path, a {@link DataSource} or a {@link SyncStore}. */
    static Object place(Object syncStore) {
        if (syncStore instanceof SyncStore || syncStore instanceof DataSource) {
            return syncStore;
        }
        String given = OptionValues.given(syncStore.toString());
        return SharedStores.canonical(Path.of(
                given == null ? new ConfluenceConfiguration().getSyncStore().toString() : given));
    }

    /** @param place as {@link #place} tells it */
    SyncStore store(Object place) {
        if (place instanceof SyncStore own) {
            return own;
        }
        return stores.computeIfAbsent(
                place,
                key -> key instanceof Path file
                        ? SharedStores.OF_THIS_PROCESS.take(file)
                        : SqlStore.over((DataSource) key));
    }

    /** With the macro converters that are beans when the first route asks. */
    synchronized ContentConverter converter() {
        ContentConverter known = converter;
        if (known == null) {
            known = new ContentConverter(getCamelContext().getRegistry().findByTypeWithName(MacroConverter.class));
            converter = known;
        }
        return known;
    }

    /** Of what no endpoint delivers here: as the options of the component say when the first is asked for. */
    synchronized Chunking chunking() {
        Chunking known = chunking;
        if (known == null) {
            known = Chunking.of(configuration);
            chunking = known;
        }
        return known;
    }

    /** Lets tests convert in a way that fails. */
    synchronized void useConverter(ContentConverter other) {
        converter = other;
    }

    Clock clock() {
        return clock;
    }

    /** Lets tests move time. */
    void useClock(Clock other) {
        clock = other;
    }

    /** Lets tests move the time by which limits are kept. */
    void useSteadyClocks(Supplier<Clock> others) {
        steadyClocks = others;
    }

    /** Lets tests wait for nothing. */
    void useWaiters(Supplier<Waiter> others) {
        waiters = others;
    }

    private @Nullable SSLContextParameters globalTls() {
        return useGlobalSslContextParameters ? retrieveGlobalSslContextParameters() : null;
    }

    @Override
    protected void doShutdown() throws Exception {
        clients.values().forEach(SharedClient::close);
        clients.clear();
        stores.forEach((place, store) -> {
            if (place instanceof Path file) {
                SharedStores.OF_THIS_PROCESS.giveBack(file);
            } else {
                store.close();
            }
        });
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
