package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How few requests a whole site takes, with everything that can be included, and how few it takes to see that nothing changed. */
@Timeout(240)
class WholeSiteCostTest {

    private static final int PAGES = 10_000;
    private static final int SPACES = 5;
    private static final double CLOUD = 0.04;
    private static final double DATA_CENTER = 0.06;

    /** The first sync, then a poll, then a reconciliation; after the first one nothing is news. */
    private static void followTheWholeSite(ConfluenceRouteTest test, double requestsAPage) throws Exception {
        BusyWiki.fill(test.wiki, PAGES, SPACES, test.clock.instant());
        test.confluence.requests().clear();

        test.follow("*?types=page,blogpost&include=labels,ancestors,readers,attachments,comments");

        assertThat(test.received).hasSize(PAGES + BusyWiki.BLOG_POSTS);
        assertThat(test.received.stream()
                        .mapToInt(change -> change.comments().size())
                        .sum())
                .isEqualTo(PAGES / 2);
        assertThat(test.received.stream()
                        .mapToInt(change -> change.attachments().size())
                        .sum())
                .isEqualTo(PAGES / 2);
        RequestKinds first = RequestKinds.of(test.confluence.requests());
        assertThat(first.total()).as("%s", first).isLessThanOrEqualTo((long) (requestsAPage * PAGES));
    }

    private static void findNothingNew(ConfluenceRouteTest test, int poll, double requestsAPage) {
        test.clock.advance(Duration.ofMinutes(20));
        assertThat(test.pollAnew()).isEmpty();
        test.clock.advance(Duration.ofMinutes(1));
        test.confluence.requests().clear();

        assertThat(test.pollAnew()).isEmpty();
        RequestKinds idle = RequestKinds.of(test.confluence.requests());
        assertThat(idle.total()).as("%s", idle).isLessThanOrEqualTo(poll);
        test.confluence.requests().clear();

        assertThat(test.reconcile()).isEmpty();
        RequestKinds reconciliation = RequestKinds.of(test.confluence.requests());
        assertThat(reconciliation.total()).as("%s", reconciliation).isLessThanOrEqualTo((long) (requestsAPage * PAGES));
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void aWholeSiteWithEverythingTakesFourRequestsForAHundredPages() throws Exception {
            followTheWholeSite(this, CLOUD);
            findNothingNew(this, 16, 0.025);
        }
    }

    @Nested
    class OnTheGateway extends GatewayRouteTest {

        @Test
        void aWholeSiteWithEverythingTakesFourRequestsForAHundredPages() throws Exception {
            followTheWholeSite(this, CLOUD);
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void aWholeSiteWithEverythingTakesSixRequestsForAHundredPages() throws Exception {
            followTheWholeSite(this, DATA_CENTER);
            findNothingNew(this, 16, 0.035);
        }
    }

    @Nested
    class OnAnEarlyDataCenter extends DataCenterRouteTest {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.dataCenter().quirks(Quirks.NONE.version("7.19.0"));
        }

        @Test
        void aWholeSiteWithEverythingTakesSixRequestsForAHundredPages() throws Exception {
            followTheWholeSite(this, DATA_CENTER);
            findNothingNew(this, 16, 0.035);
        }
    }
}
