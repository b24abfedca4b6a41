package io.github.camelconfluence;

import io.github.camelconfluence.sync.ChangeEvent;
import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncProgress;
import io.github.camelconfluence.sync.SyncStatus;
import java.util.Set;
import org.apache.camel.CamelContext;

/** Tells every listener bean. */
record SyncListeners(Set<SyncListener> beans) implements SyncListener {

    static SyncListener of(CamelContext context) {
        return new SyncListeners(context.getRegistry().findByType(SyncListener.class));
    }

    @Override
    public void settled(String syncId, String spaceKey, ChangeEvent event, boolean delivered) {
        beans.forEach(bean -> bean.settled(syncId, spaceKey, event, delivered));
    }

    @Override
    public void progressed(SyncProgress progress) {
        beans.forEach(bean -> bean.progressed(progress));
    }

    @Override
    public void polled(SyncStatus status) {
        beans.forEach(bean -> bean.polled(status));
    }
}
