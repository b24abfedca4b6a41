package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.sync.ChangeEvent;
import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncProgress;
import io.github.camelconfluence.sync.SyncStatus;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What beans hear that listen to a sync. */
class ListenersTest extends CloudRouteTest {

    private final List<String> settled = new ArrayList<>();
    private final List<SyncProgress> progress = new ArrayList<>();
    private final List<SpaceReport> reports = new ArrayList<>();
    private final List<SyncStatus> polls = new ArrayList<>();

    @BeforeEach
    void listen() {
        context.getRegistry().bind("listener", new SyncListener() {
            @Override
            public void settled(String syncId, String spaceKey, ChangeEvent event, boolean delivered) {
                settled.add(syncId + " " + spaceKey + " " + event + " " + delivered);
            }

            @Override
            public void progressed(SyncProgress soFar) {
                progress.add(soFar);
            }

            @Override
            public void reconciled(String syncId, List<SpaceReport> spaces) {
                reports.addAll(spaces);
            }

            @Override
            public void polled(SyncStatus status) {
                polls.add(status);
            }
        });
    }

    /** How long it takes is told of too. */
    private void standStill() {
        Clock standing = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        context.getComponent("confluence", ConfluenceComponent.class).useClock(standing);
    }

    private static void refusePage2(Exchange exchange) {
        if (exchange.getIn().getHeader(ConfluenceHeaders.TITLE).equals("Page 2")) {
            throw new IllegalStateException("not this one");
        }
    }

    @Test
    void whatBecameOfEachChangeAndHowFarTheSpaceCameIsTold() throws Exception {
        standStill();
        pages(3);

        follow("RP", ListenersTest::refusePage2);
        poll();

        assertThat(settled)
                .containsExactlyInAnyOrder(
                        "follow RP CREATED true", "follow RP CREATED false", "follow RP CREATED true");
        assertThat(progress).containsExactly(new SyncProgress("follow", "RP", 2, 3, 1));
        assertThat(reports).containsExactly(new SpaceReport("RP", 3, 2, 0, 1, 0));
        assertThat(polls).singleElement().satisfies(status -> {
            assertThat(status.lastPoll()).isPresent();
            assertThat(status.lastComplete()).isPresent();
            assertThat(status.oldestUnsettled()).isPresent();
            assertThat(status.failed()).hasSize(1);
        });
    }

    @Test
    void progressIsToldNowAndThenOnly() throws Exception {
        standStill();
        pages(501);

        follow("RP?types=page");

        assertThat(received).hasSize(501);
        assertThat(progress).containsExactly(new SyncProgress("follow", "RP", 500, 501, 0));
    }

    @Test
    void progressIsToldAgainAfterAWhile() throws Exception {
        pages(501);

        follow("RP?types=page", exchange -> {
            if (exchange.getIn().getHeader(ConfluenceHeaders.TITLE).equals("Page 501")) {
                clock.advance(Duration.ofSeconds(5));
            }
        });
        poll();

        assertThat(progress)
                .startsWith(new SyncProgress("follow", "RP", 500, 501, 0))
                .endsWith(new SyncProgress("follow", "RP", 501, 501, 0));
    }

    @Test
    void aPollThatLastsTellsWhereItStandsAndDeliversEditsEveryMinute() throws Exception {
        List<ContentId> pages = pages(501);
        List<Integer> pollsHeard = new ArrayList<>();

        follow("RP?types=page", exchange -> {
            pollsHeard.add(polls.size());
            if (pollsHeard.size() == 500) {
                wiki.edit(pages.get(0), "<p>new</p>");
                clock.advance(Duration.ofMinutes(2));
            }
        });
        poll();

        assertThat(pollsHeard).hasSize(502).startsWith(0).endsWith(0, 1);
        assertThat(polls)
                .hasSize(2)
                .allSatisfy(status -> assertThat(status.lastPoll()).isPresent());
    }

    @Test
    void aPollThatFailsIsToldWithItsFaultAndTheOneAfterItWithout() throws Exception {
        ContentId page = pages(1).get(0);
        follow("RP");
        confluence.faults().always().answer(503);
        failToReconcile(Exception.class);
        confluence.faults().clear();
        wiki.edit(page, "<p>new</p>");
        clock.advance(Duration.ofMinutes(1));
        pollAnew();

        assertThat(polls)
                .extracting(status ->
                        status.faults().stream().map(SyncStatus.Fault::kind).toList())
                .containsExactly(List.of(), List.of("unreachable"), List.of());
        assertThat(polls.get(1).lastPoll()).isEqualTo(polls.get(0).lastPoll());
        assertThat(polls.get(2).lastPoll().orElseThrow())
                .isAfter(polls.get(0).lastPoll().orElseThrow());
    }

    @Test
    void aStartThatFailsIsToldToo() {
        assertThatThrownBy(() -> follow("NOPE", exchange -> {})).isInstanceOf(NotFound.class);

        assertThat(polls).singleElement().satisfies(status -> {
            assertThat(status.faults()).extracting(SyncStatus.Fault::kind).containsExactly("request");
            assertThat(status.lastPoll()).isEmpty();
        });
    }
}
