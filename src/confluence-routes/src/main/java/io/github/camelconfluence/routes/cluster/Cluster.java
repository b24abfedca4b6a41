package io.github.camelconfluence.routes.cluster;

import io.github.camelconfluence.ConfluenceComponent;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.CamelContextCustomizer;
import org.apache.camel.util.StringHelper;
import org.eclipse.microprofile.config.Config;

/**
 * How instances agree on the one that follows Confluence: by {@code confluence.cluster}. Routes with any other input run on
 * all of them.
 */
@Singleton
@Unremovable
public class Cluster implements CamelContextCustomizer {

    private static final long LOOK_EVERY_MILLIS = 500;

    private final String kind;
    private final String name;
    private final String folder;
    private final Optional<String> database;
    private final Clock clock;

    Cluster(Config settings, Clock clock) {
        this.kind = settings.getValue("confluence.cluster", String.class);
        this.name = settings.getValue("confluence.cluster.name", String.class);
        this.folder = settings.getValue("confluence.cluster.folder", String.class);
        this.database = settings.getOptionalValue("confluence.progress.url", String.class);
        this.clock = clock;
    }

    @Override
    public void configure(CamelContext camel) {
        switch (kind) {
            case "none" -> {}
            case "file" -> join(camel, fileLocks());
            case "kubernetes" -> join(camel, new LeaseClusterService());
            default ->
                throw new IllegalArgumentException("confluence.cluster is none, file or kubernetes, not " + kind);
        }
    }

    private CamelClusterService fileLocks() {
        FileLockClusterService locks = new FileLockClusterService();
        locks.setRoot(folder);
        locks.setAcquireLockDelay(0);
        locks.setAcquireLockInterval(1);
        return locks;
    }

    private void join(CamelContext camel, CamelClusterService service) {
        if (database.isEmpty()) {
            throw new IllegalArgumentException("confluence.cluster=" + kind
                    + " needs confluence.progress.url: what one replica delivered, the next one must know");
        }
        ActiveRoutes routes;
        try {
            camel.addService(service);
            routes = new ActiveRoutes(camel, service.getView(name), clock);
        } catch (Exception e) {
            throw new RuntimeCamelException("Cannot take part in the cluster " + name + ": " + e.getMessage(), e);
        }
        // The first of all, so that the supervising controller does not take the routes for its own.
        camel.getRoutePolicyFactories()
                .add(
                        0,
                        (context, routeId, route) ->
                                isFromConfluence(context, (RouteDefinition) route) ? routes : null);
        camel.getExecutorServiceManager()
                .newSingleThreadScheduledExecutor(this, "ActiveRoutes")
                .scheduleWithFixedDelay(routes::settle, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Not by the scheme's name: a second account is a second component under another name. */
    private static boolean isFromConfluence(CamelContext camel, RouteDefinition route) {
        String uri = camel.resolvePropertyPlaceholders(route.getInput().getEndpointUri());
        return camel.getComponent(StringHelper.before(uri, ":", uri)) instanceof ConfluenceComponent;
    }
}
