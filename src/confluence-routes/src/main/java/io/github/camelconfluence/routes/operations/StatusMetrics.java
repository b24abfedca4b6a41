package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.routes.cluster.LeadListener;
import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where every sync stands, as gauges: how long the oldest unsettled change has waited, when all was last known to be
 * complete, and how much of every space is listed, delivered, pending, failed and held back.
 */
@ApplicationScoped
@Unremovable
public class StatusMetrics implements SyncListener, LeadListener {

    private final SyncStatuses statuses;
    private final Clock clock;
    private final MultiGauge lag;
    private final MultiGauge lastComplete;
    private final MultiGauge faults;
    private final MultiGauge contents;

    StatusMetrics(MeterRegistry registry, SyncStatuses statuses, Clock clock) {
        this.statuses = statuses;
        this.clock = clock;
        this.lag = MultiGauge.builder("confluence.lag.seconds").register(registry);
        this.lastComplete =
                MultiGauge.builder("confluence.last.complete.timestamp.seconds").register(registry);
        this.faults = MultiGauge.builder("confluence.faults").register(registry);
        this.contents = MultiGauge.builder("confluence.contents").register(registry);
    }

    @Override
    public synchronized void polled(SyncStatus polled) {
        // Listeners are called in no particular order.
        statuses.polled(polled);
        show();
    }

    /** Of what another replica does by now, this one would show the past for ever. */
    @Override
    public synchronized void leadChanged() {
        statuses.leadChanged();
        show();
    }

    private void show() {
        lag.register(perSync(status -> sinceOldest(status.oldestUnsettled())), true);
        lastComplete.register(
                perSync(status ->
                        status.lastComplete().map(Instant::getEpochSecond).orElse(0L)),
                true);
        faults.register(perSync(status -> status.faults().size()), true);
        contents.register(perSpace(), true);
    }

    private double sinceOldest(Optional<Instant> oldest) {
        return oldest.map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private List<Row<?>> perSync(ToDoubleFunction<SyncStatus> value) {
        return statuses.all().stream()
                .<Row<?>>map(status -> Row.of(Tags.of("sync", status.syncId()), status, value))
                .toList();
    }

    private List<Row<?>> perSpace() {
        List<Row<?>> rows = new ArrayList<>();
        for (SyncStatus status : statuses.all()) {
            for (SpaceReport space : status.spaces()) {
                Tags of = Tags.of("sync", status.syncId(), "space", space.spaceKey());
                rows.add(Row.of(of.and("state", "listed"), space.listed()));
                rows.add(Row.of(of.and("state", "delivered"), space.delivered()));
                rows.add(Row.of(of.and("state", "pending"), space.pending()));
                rows.add(Row.of(of.and("state", "failed"), space.failed()));
                rows.add(Row.of(of.and("state", "held"), space.heldBack()));
            }
        }
        return rows;
    }
}
