package io.github.camelconfluence.routes.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.routes.cluster.Election;
import io.github.camelconfluence.sync.ChangeEvent;
import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final CamelContext camel = new DefaultCamelContext();
    private final SettableClock clock = new SettableClock();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void changesAreCountedByEventSpaceAndOutcome() {
        ChangeMetrics metrics = new ChangeMetrics(registry);

        metrics.settled("files", "RP", ChangeEvent.CREATED, true);
        metrics.settled("files", "RP", ChangeEvent.CREATED, true);
        metrics.settled("files", "RP", ChangeEvent.CREATED, false);

        assertThat(registry.get("confluence.changes")
                        .tags("sync", "files", "space", "RP", "event", "created", "outcome", "delivered")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("confluence.changes")
                        .tags("outcome", "failed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void requestsAreCountedByStatusAndRateLimitedOnesApart() {
        RequestMetrics metrics = new RequestMetrics(registry);

        metrics.answered(200, Duration.ofMillis(50));
        metrics.answered(429, Duration.ofMillis(5));
        metrics.answered(0, Duration.ofSeconds(10));

        assertThat(registry.get("confluence.requests")
                        .tags("status", "200")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("confluence.requests")
                        .tags("status", "none")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("confluence.rate.limited").counter().count()).isEqualTo(1);
    }

    @Test
    void theLagGrowsWhileAChangeWaits() {
        StatusMetrics metrics = new StatusMetrics(registry, new SyncStatuses(camel), clock);
        metrics.polled(status(Optional.of(clock.instant()), List.of()));

        clock.advance(Duration.ofSeconds(90));

        assertThat(gauge("confluence.lag.seconds")).isEqualTo(90);
    }

    @Test
    void nothingWaitingIsNoLag() {
        StatusMetrics metrics = new StatusMetrics(registry, new SyncStatuses(camel), clock);
        metrics.polled(status(Optional.of(clock.instant()), List.of()));
        metrics.polled(status(Optional.empty(), List.of()));

        assertThat(gauge("confluence.lag.seconds")).isZero();
    }

    @Test
    void theLastCompleteSyncIsATimestamp() {
        new StatusMetrics(registry, new SyncStatuses(camel), clock).polled(status(Optional.empty(), List.of()));

        assertThat(gauge("confluence.last.complete.timestamp.seconds"))
                .isEqualTo(Instant.parse("2026-11-22T09:00:00Z").getEpochSecond());
    }

    @Test
    void everySpaceShowsWhatIsListedDeliveredPendingFailedAndHeld() {
        StatusMetrics metrics = new StatusMetrics(registry, new SyncStatuses(camel), clock);
        metrics.polled(status(Optional.empty(), List.of(new SpaceReport("RP", 100, 90, 3, 7, 4))));
        metrics.polled(status(Optional.empty(), List.of(new SpaceReport("RP", 100, 97, 1, 2, 3))));

        assertThat(contents("listed")).isEqualTo(100);
        assertThat(contents("delivered")).isEqualTo(97);
        assertThat(contents("pending")).isEqualTo(1);
        assertThat(contents("failed")).isEqualTo(2);
        assertThat(contents("held")).isEqualTo(3);
    }

    @Test
    void whoLosesTheLeadShowsNothingOfWhatTheNextOneDoesAndWhoIsActiveIsAGaugeOfItsOwn() throws Exception {
        StatusMetrics metrics = new StatusMetrics(registry, new SyncStatuses(camel), clock);
        new ActiveMetric(camel).bindTo(registry);
        camel.getRegistry().bind("metrics", metrics);
        Election election = Election.amongRoutesOf(camel, "files");
        election.decide(true);
        metrics.polled(status(Optional.of(clock.instant()), List.of(new SpaceReport("RP", 100, 90, 3, 7, 4))));
        assertThat(registry.get("confluence.active").gauge().value()).isEqualTo(1);
        assertThat(ofSync()).hasSize(8);

        election.decide(false);
        assertThat(registry.get("confluence.active").gauge().value()).isZero();
        assertThat(ofSync()).isEmpty();

        metrics.polled(status(Optional.of(clock.instant()), List.of()));
        assertThat(ofSync()).as("a poll that was under way").isEmpty();

        election.decide(true);
        assertThat(ofSync()).as("the past, before its first poll").isEmpty();
        metrics.polled(status(Optional.empty(), List.of()));
        assertThat(gauge("confluence.lag.seconds")).isZero();
        camel.stop();
    }

    @Test
    void whoHasNoOthersIsTheActiveOne() {
        new ActiveMetric(camel).bindTo(registry);

        assertThat(registry.get("confluence.active").gauge().value()).isEqualTo(1);
    }

    private List<Meter> ofSync() {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getTag("sync") != null)
                .toList();
    }

    private double gauge(String name) {
        return registry.get(name).tags("sync", "files").gauge().value();
    }

    private double contents(String state) {
        return registry.get("confluence.contents")
                .tags("space", "RP", "state", state)
                .gauge()
                .value();
    }

    private static SyncStatus status(Optional<Instant> oldestUnsettled, List<SpaceReport> spaces) {
        return new SyncStatus(
                "files",
                Optional.of(Instant.parse("2026-11-22T09:59:00Z")),
                Optional.of(Instant.parse("2026-11-22T09:00:00Z")),
                oldestUnsettled,
                spaces,
                List.of(),
                List.of(),
                List.of());
    }
}
