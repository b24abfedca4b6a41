package io.github.camelconfluence;

import io.github.camelconfluence.sync.ChangeEvent;
import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncProgress;
import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;

/** Tells every listener bean, and the log. */
record SyncListeners(Set<SyncListener> beans) implements SyncListener {

    static SyncListener of(CamelContext context) {
        Set<SyncListener> all = new LinkedHashSet<>(context.getRegistry().findByType(SyncListener.class));
        all.add(new CompletenessLines());
        return new SyncListeners(all);
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
    public void reconciled(String syncId, List<SpaceReport> spaces) {
        beans.forEach(bean -> bean.reconciled(syncId, spaces));
    }

    @Override
    public void polled(SyncStatus status) {
        beans.forEach(bean -> bean.polled(status));
    }
}
