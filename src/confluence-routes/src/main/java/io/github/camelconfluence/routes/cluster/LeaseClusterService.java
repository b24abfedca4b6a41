package io.github.camelconfluence.routes.cluster;

import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.camel.support.cluster.AbstractCamelClusterService;

/** Leadership by leases of Kubernetes, in the namespace of this pod and held in its name. */
final class LeaseClusterService extends AbstractCamelClusterService<LeaseView> {

    /** As long as those of Kubernetes' own controllers. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    /** A leader that waited longer for an answer would not notice in time that its lease ran out. */
    private static final int PATIENCE_MILLIS = 3_000;

    private final Supplier<KubernetesClient> clients;
    private final String identity;
    private final Duration lease;

    LeaseClusterService() {
        // Kubernetes gives a pod its name as the host's.
        this(LeaseClusterService::connect, System.getenv().getOrDefault("HOSTNAME", ""), LEASE);
    }

    LeaseClusterService(Supplier<KubernetesClient> clients, String identity, Duration lease) {
        this.clients = clients;
        this.identity = identity;
        this.lease = lease;
    }

    private static KubernetesClient connect() {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withConnectionTimeout(PATIENCE_MILLIS)
                        .withRequestTimeout(PATIENCE_MILLIS)
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .build();
    }

    @Override
    protected LeaseView createView(String namespace) {
        return new LeaseView(this, namespace);
    }

    KubernetesClient client() {
        return clients.get();
    }

    String identity() {
        return identity;
    }

    Duration lease() {
        return lease;
    }
}
