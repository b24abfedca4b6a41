package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.routes.cluster.LeadListener;
import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncStatus;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.camel.CamelContext;

/** The last status of every sync that runs here, by its id, for whoever wants to look without sending a request. */
@ApplicationScoped
@Unremovable
public class SyncStatuses implements SyncListener, LeadListener {

    private final Map<String, SyncStatus> bySync = new ConcurrentSkipListMap<>();

    private final CamelContext camel;

    SyncStatuses(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public void polled(SyncStatus status) {
        bySync.put(status.syncId(), status);
        // A poll may end after this instance has lost the lead.
        forgetThoseElsewhere();
    }

    @Override
    public void leadChanged() {
        forgetThoseElsewhere();
    }

    private void forgetThoseElsewhere() {
        bySync.keySet().removeAll(FollowingRoutes.syncsElsewhere(camel));
    }

    public Collection<SyncStatus> all() {
        return bySync.values();
    }

    public Optional<SyncStatus> of(String syncId) {
        return Optional.ofNullable(bySync.get(syncId));
    }
}
