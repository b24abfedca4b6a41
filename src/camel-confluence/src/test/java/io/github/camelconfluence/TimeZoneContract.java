package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits by the minute are found whatever the zone of our account, and though search hears of them a minute late. */
abstract class TimeZoneContract extends ConfluenceRouteTest {

    private static final Duration LAG = Duration.ofSeconds(60);
    private static final String FAST_ONLY = "RP?types=page&reconcileInterval=172800000";

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Asia/Kathmandu", "America/New_York", "UTC"})
    void everyEditIsDeliveredOnce(String zone) throws Exception {
        everyEditIsDeliveredOnce(zone, Instant.parse("2026-06-30T23:30:40Z"), Duration.ofHours(1));
    }

    /** Clocks in New York are put back from two to one, which makes an hour come twice, and forward from two to three. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T06:00:00Z", "2026-03-08T07:00:00Z"})
    void everyEditAroundAChangeOfTheClocksIsDeliveredOnce(String change) throws Exception {
        Duration around = Duration.ofMinutes(64);
        everyEditIsDeliveredOnce("America/New_York", Instant.parse(change).minus(around), around.multipliedBy(2));
    }

    private void everyEditIsDeliveredOnce(String zone, Instant from, Duration during) throws Exception {
        serveBy(simulator().userTimeZone(ZoneId.of(zone)).indexLag(LAG));
        clock.set(from);
        List<ContentId> pages = pages((int) during.toMinutes() / 4);
        follow(FAST_ONLY);
        assertThat(received).hasSameSizeAs(pages);

        List<ConfluenceChange> changes = new ArrayList<>();
        for (int edit = 0; edit < pages.size(); edit++) {
            // Now longer, now shorter before the poll than the index lags.
            Duration before = Duration.ofSeconds(edit * 83L % 240);
            clock.advance(Duration.ofMinutes(4).minus(before));
            wiki.edit(pages.get(edit), "<p>edited</p>");
            clock.advance(before);
            changes.addAll(pollAnew());
        }
        clock.advance(LAG.plusSeconds(1));
        changes.addAll(pollAnew());

        assertThat(changes)
                .extracting(ConfluenceChange::id)
                .containsExactlyInAnyOrderElementsOf(
                        pages.stream().map(ContentId::toString).toList());
        assertThat(changes).allSatisfy(change -> assertThat(change.text()).isEqualTo("edited\n"));
    }
}
