package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.sync.ChangeEvent;
import io.github.camelconfluence.sync.SyncListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts changes by sync, space, event and outcome. */
@ApplicationScoped
@Unremovable
public class ChangeMetrics implements SyncListener {

    private final MeterRegistry registry;

    ChangeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void settled(String syncId, String spaceKey, ChangeEvent event, boolean delivered) {
        registry.counter(
                        "confluence.changes",
                        "sync",
                        syncId,
                        "space",
                        spaceKey,
                        "event",
                        event.wireName(),
                        "outcome",
                        delivered ? "delivered" : "failed")
                .increment();
    }
}
