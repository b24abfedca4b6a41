package io.github.camelconfluence;

import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.sync.SyncStore;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Follow the changes of Confluence spaces (new, edited, moved, relabelled, restricted and deleted pages, comments and files),
 * and write pages, comments, labels and files.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "confluence",
        title = "Confluence",
        syntax = "confluence:spaces",
        category = {Category.CLOUD, Category.API, Category.DOCUMENT},
        headersClass = ConfluenceHeaders.class)
public class ConfluenceEndpoint extends ScheduledPollEndpoint
        implements EndpointServiceLocation, MultipleConsumersSupport {

    private static final long DEFAULT_DELAY = 60_000;

    @UriPath(
            description =
                    "A space key or name, several keys separated by commas, or an asterisk for all readable spaces.")
    @Metadata(required = true)
    private final String spaces;

    @UriParam(
            defaultValue = "" + DEFAULT_DELAY,
            javaType = "java.time.Duration",
            label = "consumer,scheduler",
            description =
                    "Milliseconds between polls. In pollEnrich a poll hands out one change only; the next one follows at the next poll.")
    private long delay = DEFAULT_DELAY;

    @UriParam(
            defaultValue = "0",
            label = "consumer",
            description = "Most changes delivered in one poll; the rest follows at the next. 0 for no limit.")
    private int maxMessagesPerPoll;

    @UriParam
    private final ConfluenceConfiguration configuration;

    ConfluenceEndpoint(
            String uri, ConfluenceComponent component, String spaces, ConfluenceConfiguration configuration) {
        super(uri, component);
        this.spaces = spaces;
        this.configuration = configuration;
        setDelay(DEFAULT_DELAY);
    }

    /** Complains about every option that makes no sense, before any route starts. */
    void checkOptions() {
        Objects.requireNonNull(plan());
        Objects.requireNonNull(producerPlan());
        Objects.requireNonNull(connection());
        OptionValues.atLeast(0, "maxMessagesPerPoll", maxMessagesPerPoll);
    }

    SyncPlan plan() {
        return SyncPlan.of(spaces, configuration);
    }

    ProducerPlan producerPlan() {
        return ProducerPlan.of(configuration);
    }

    ConnectionSettings connection() {
        return getComponent().connection(configuration);
    }

    ConfluenceClient client() {
        return getComponent().client(connection());
    }

    /**
     * Tests the connection of this endpoint for whatever routes use it, by a bounded number of requests that change nothing; what
     * fails is a finding.
     */
    public ConnectionReport testConnection() {
        return ConfluenceConnections.of(getCamelContext()).test(this);
    }

    SharedClient shared() {
        return getComponent().shared(connection());
    }

    /** Where progress is kept: equal for equal stores, whichever component they were asked of. */
    Object place() {
        return ConfluenceComponent.place(configuration.getSyncStore());
    }

    SyncStore store() {
        return getComponent().store(place());
    }

    @Override
    public ConfluenceComponent getComponent() {
        return (ConfluenceComponent) super.getComponent();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (producerPlan().operation() != null) {
            throw new IllegalArgumentException(
                    "Option operation is for 'to', and this is 'from' or 'pollEnrich': remove it, or use 'to' or 'enrich'");
        }
        ConfluenceConsumer consumer = new ConfluenceConsumer(this, processor);
        consumer.setMaxMessagesPerPoll(maxMessagesPerPoll);
        getComponent().consumers().add(consumer);
        configureConsumer(consumer);
        return consumer;
    }

    /** Several routes may follow the same spaces with the same options; each keeps its own progress. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    public Producer createProducer() {
        return new ConfluenceProducer(this, producerPlan());
    }

    @Override
    public String getServiceUrl() {
        return URI.create(String.valueOf(configuration.getUrl())).toString();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    @Override
    public @Nullable Map<String, String> getServiceMetadata() {
        return configuration.getUsername() == null ? null : Map.of("username", configuration.getUsername());
    }

    public String getSpaces() {
        return spaces;
    }

    public ConfluenceConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }
}
