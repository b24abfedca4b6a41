package io.github.camelconfluence.routes.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterView;
import org.jspecify.annotations.Nullable;

/**
 * One lease: whoever renews it is the leader. A leader that cannot renew it gives up when two thirds of it are over, before
 * anybody follows, unless an answer is awaited longer or the process stands still: then the store's epoch decides who writes.
 * One that stops gives it back, which spares the next one the wait.
 */
final class LeaseView extends AbstractCamelClusterView {

    private final LeaseClusterService service;
    private final Member self;
    private volatile boolean leading;
    private @Nullable KubernetesClient client;
    private volatile @Nullable CompletableFuture<?> election;

    LeaseView(LeaseClusterService service, String name) {
        super(service, name);
        this.service = service;
        this.self = new Member(service.identity());
    }

    @Override
    protected void doStart() {
        KubernetesClient made = service.client();
        client = made;
        if (made.getNamespace() == null || self.getId().isEmpty()) {
            throw new IllegalStateException("A lease of Kubernetes needs a pod with its service account's token:"
                    + " automountServiceAccountToken: true");
        }
        elect(made);
    }

    /** An election ends when the leader loses the lease; then it joins the next. */
    private void elect(KubernetesClient made) {
        CompletableFuture<?> begun = made.leaderElector()
                .withConfig(configuration(made.getNamespace()))
                .build()
                .start();
        election = begun;
        Executor later = CompletableFuture.delayedExecutor(retry().toMillis(), TimeUnit.MILLISECONDS);
        begun.whenCompleteAsync(
                (ended, why) -> {
                    if (isRunAllowed()) {
                        elect(made);
                    }
                },
                later);
    }

    private LeaderElectionConfig configuration(String namespace) {
        return new LeaderElectionConfigBuilder()
                .withName(getNamespace())
                .withLock(new LeaseLock(namespace, getNamespace(), self.getId()))
                .withLeaseDuration(service.lease())
                .withRenewDeadline(service.lease().multipliedBy(2).dividedBy(3))
                .withRetryPeriod(retry())
                .withReleaseOnCancel(true)
                .withLeaderCallbacks(new LeaderCallbacks(() -> lead(true), () -> lead(false), holder -> {}))
                .build();
    }

    private Duration retry() {
        return service.lease().dividedBy(8);
    }

    private void lead(boolean now) {
        leading = now;
        fireLeadershipChangedEvent(getLeader().orElse(null));
    }

    @Override
    protected void doStop() {
        CompletableFuture<?> running = election;
        if (running != null) {
            running.cancel(true);
        }
        leading = false;
        if (client != null) {
            client.close();
        }
    }

    @Override
    public Optional<CamelClusterMember> getLeader() {
        return leading ? Optional.of(self) : Optional.empty();
    }

    @Override
    public CamelClusterMember getLocalMember() {
        return self;
    }

    @Override
    public List<CamelClusterMember> getMembers() {
        return List.of(self);
    }

    private final class Member implements CamelClusterMember {

        private final String identity;

        Member(String identity) {
            this.identity = identity;
        }

        @Override
        public boolean isLeader() {
            return leading;
        }

        @Override
        public boolean isLocal() {
            return true;
        }

        @Override
        public String getId() {
            return identity;
        }
    }
}
