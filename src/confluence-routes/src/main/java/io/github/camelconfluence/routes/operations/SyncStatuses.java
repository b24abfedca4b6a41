package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncStatus;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The last status of every sync, by its id, for whoever wants to look without sending a request. */
@ApplicationScoped
@Unremovable
public class SyncStatuses implements SyncListener {

    private final Map<String, SyncStatus> bySync = new ConcurrentSkipListMap<>();

    @Override
    public void polled(SyncStatus status) {
        bySync.put(status.syncId(), status);
    }

    public Collection<SyncStatus> all() {
        return bySync.values();
    }

    public Optional<SyncStatus> of(String syncId) {
        return Optional.ofNullable(bySync.get(syncId));
    }
}
