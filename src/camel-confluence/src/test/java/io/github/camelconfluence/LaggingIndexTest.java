package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Search hears of everything five minutes late, in the zone of a user at the edge of the world. */
class LaggingIndexTest extends CloudRouteTest {

    @Override
    Settings simulator() {
        return super.simulator().indexLag(Duration.ofMinutes(5)).userTimeZone(ZoneId.of("Pacific/Kiritimati"));
    }

    @Test
    void aNewPageIsDeliveredWithItsLabelsAtOnce() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        wiki.label(page, "howto");

        follow("RP");

        assertThat(received)
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).containsExactly("howto"));
    }

    @Test
    void aNewPageThatIsExcludedByItsLabelIsNotDelivered() throws Exception {
        wiki.label(wiki.createPage("RP", null, "Secret", "<p>x</p>"), "secret");

        follow("RP?excludeLabels=secret");

        assertThat(received).isEmpty();
    }

    @Test
    void labelsThatSearchHasNotHeardOfAreNotTakenBack() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP");
        clock.advance(Duration.ofHours(2));
        wiki.label(page, "new");
        wiki.edit(page, "<p>y</p>");

        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).containsExactly("new"));
        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void whatWasRestrictedJustBeforeItsFirstDeliveryIsToldSoonAfter() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        clock.advance(Duration.ofHours(1));
        wiki.restrict(page, Restrictions.toGroups(Accounts.USERS));
        follow("RP?include=readers&reconcileInterval=24h");

        clock.advance(Duration.ofMinutes(16));

        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.event()).isEqualTo("restricted"));
    }

    @Test
    void withoutAnInitialSyncLabelsThatSearchHasNotHeardOfAreNoNews() throws Exception {
        wiki.label(wiki.createPage("RP", null, "Page", "<p>x</p>"), "howto");

        follow("RP?initialSync=none");

        assertThat(received).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aLabelThatWasToldAheadOfSearchIsNotTakenBack() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        boolean[] refuse = {true};
        follow("RP?reconcileInterval=60000", exchange -> {
            if (refuse[0]) {
                throw new IllegalStateException("not now");
            }
            received.add(exchange.getIn().getBody(ConfluenceChange.class));
        });
        poll();
        clock.advance(Duration.ofMinutes(30));
        poll();
        clock.advance(Duration.ofHours(1));
        refuse[0] = false;
        wiki.label(page, "new");

        assertThat(pollAnew())
                .singleElement()
                .satisfies(change -> assertThat(change.labels()).containsExactly("new"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(pollAnew()).isEmpty();
    }
}
