package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search by date misses; on Data Center, where edits are found by it. */
@Timeout(120)
class TimeAndIndexTrapsTest extends DataCenterRouteTest {

    private static final String FAST_ONLY = "&reconcileInterval=86400000";

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Niue"})
    void trap08_theZoneOfTheUsersProfileHidesNoEdit(String zone) throws Exception {
        serveBy(ConfluenceSimulator.dataCenter().userTimeZone(ZoneId.of(zone)));
        ContentId page = pages(1).get(0);
        clock.advance(Duration.ofDays(2));
        follow("RP?types=page" + FAST_ONLY);
        received.clear();

        clock.advance(Duration.ofMinutes(1));
        wiki.edit(page, "<p>new</p>");

        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.text()).isEqualTo("new\n"));
        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void trap08_anEditInTheMinuteOfTheLastPollIsNotCutOff() throws Exception {
        serveBy(ConfluenceSimulator.dataCenter().indexLag(Duration.ofSeconds(50)));
        clock.set(Instant.parse("2026-11-20T10:05:10Z"));
        ContentId page = pages(1).get(0);
        follow("RP?types=page" + FAST_ONLY);
        wiki.edit(page, "<p>new</p>");
        clock.advance(Duration.ofSeconds(20));
        assertThat(pollAnew()).as("search has not heard of it").isEmpty();

        clock.advance(Duration.ofMinutes(1));

        assertThat(pollAnew()).hasSize(1);
    }

    @Test
    void trap09_aWindowThatMovesOnWhileASlowSinkIsFedLosesNoEdit() throws Exception {
        List<ContentId> pages = pages(450);
        List<String> edited = new ArrayList<>();
        boolean[] first = {false};
        follow("RP?types=page&include=ancestors&bodyFormat=none" + FAST_ONLY, exchange -> {
            ConfluenceChange change = exchange.getIn().getBody(ConfluenceChange.class);
            if (change.version().number() == 2) {
                edited.add(change.id());
            }
            if (first[0]) {
                first[0] = false;
                clock.advance(Duration.ofMinutes(20));
            }
        });
        poll();
        clock.advance(Duration.ofMinutes(1));
        pages.forEach(page -> wiki.edit(page, "<p>new</p>"));

        for (int poll = 0; poll < 5; poll++) {
            first[0] = true;
            poll();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(edited).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void trap10_anEditThatTheIndexToldMinutesLaterIsNotLost() throws Exception {
        serveBy(ConfluenceSimulator.dataCenter().indexLag(Duration.ofMinutes(5)));
        ContentId page = pages(1).get(0);
        follow("RP?types=page" + FAST_ONLY);
        wiki.edit(page, "<p>new</p>");
        List<ConfluenceChange> changes = new ArrayList<>();

        for (int minute = 0; minute < 8; minute++) {
            changes.addAll(pollAnew());
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(changes).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, 6})
    void trap10_aClockOfOursThatIsWrongLosesNoEdit(int hours) throws Exception {
        context.getComponent("confluence", ConfluenceComponent.class)
                .useClock(Clock.offset(clock, Duration.ofHours(hours)));
        ContentId page = pages(1).get(0);
        follow("RP?types=page" + FAST_ONLY);

        for (int edit = 0; edit < 3; edit++) {
            clock.advance(Duration.ofMinutes(15));
            wiki.edit(page, "<p>" + edit + "</p>");
            assertThat(pollAnew()).hasSize(1);
        }
    }

    @Test
    void trap10_whatWasEditedDuringALongPauseIsFoundByTheNextPoll() throws Exception {
        List<ContentId> pages = pages(2);
        follow("RP?types=page" + FAST_ONLY);
        clock.advance(Duration.ofMinutes(1));
        poll();

        wiki.edit(pages.get(0), "<p>early in the pause</p>");
        clock.advance(Duration.ofHours(3));
        wiki.edit(pages.get(1), "<p>late in the pause</p>");

        assertThat(pollAnew()).hasSize(2);
    }

    @Test
    void loss02_aSearchForEditsThatFailsHalfwayMovesNoCheckpoint() throws Exception {
        follow("RP?types=page&include=ancestors" + FAST_ONLY);
        pages(260);
        confluence
                .faults()
                .always()
                .matching("/content/search")
                .matching("start=199")
                .answer(403);
        assertThat(pollAnew()).hasSize(200);
        takeFailure(AccessDenied.class);

        confluence.faults().clear();
        clock.advance(Duration.ofHours(3));

        assertThat(pollAnew()).hasSize(60);
    }
}
