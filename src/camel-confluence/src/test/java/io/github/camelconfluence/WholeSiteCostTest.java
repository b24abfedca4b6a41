package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How few requests a whole site takes with everything that can be included, and how few when nothing changed. */
@Timeout(600)
class WholeSiteCostTest {

    private static final int PAGES = 4_000;

    /** Enough where the lists are those of another deployment. */
    private static final int FEWER_PAGES = 1_000;

    /** Enough for what there is to begin with to be no excuse. */
    private static final int MANY_PAGES = 10_000;

    /** Who we are, where the site is, what spaces there are and who may read them, once. */
    private static final int TO_BEGIN_WITH = 40;

    private static final int SPACES = 5;
    private static final int IDLE = 16;

    private static int cloud(int pages) {
        return pages * 4 / 100 + TO_BEGIN_WITH;
    }

    private static int dataCenter(int pages) {
        return pages * 6 / 100 + TO_BEGIN_WITH;
    }

    private static void followTheWholeSite(ConfluenceRouteTest test, int pages, int requests) throws Exception {
        BusyWiki.fill(test.wiki, pages, SPACES, test.clock.instant());
        test.confluence.requests().clear();

        test.follow("*?types=page,blogpost&include=labels,ancestors,readers,attachments,comments");

        assertThat(test.received).hasSize(pages + BusyWiki.BLOG_POSTS);
        assertThat(test.received.stream()
                        .mapToInt(change -> change.comments().size())
                        .sum())
                .isEqualTo(pages / 2);
        assertThat(test.received.stream()
                        .mapToInt(change -> change.attachments().size())
                        .sum())
                .isEqualTo(pages / 2);
        RequestKinds first = RequestKinds.of(test.confluence.requests()).withoutPolls();
        assertThat(first.total()).as("%s", first).isLessThanOrEqualTo(requests);
    }

    /** A poll, then a reconciliation. */
    private static void findNothingNew(ConfluenceRouteTest test, int requests) {
        test.clock.advance(Duration.ofMinutes(20));
        assertThat(test.pollAnew()).isEmpty();
        test.clock.advance(Duration.ofMinutes(1));
        test.confluence.requests().clear();

        assertThat(test.pollAnew()).isEmpty();
        RequestKinds idle = RequestKinds.of(test.confluence.requests());
        assertThat(idle.total()).as("%s", idle).isLessThanOrEqualTo(IDLE);
        test.confluence.requests().clear();

        assertThat(test.reconcile()).isEmpty();
        RequestKinds reconciliation = RequestKinds.of(test.confluence.requests());
        assertThat(reconciliation.total()).as("%s", reconciliation).isLessThanOrEqualTo(requests);
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void aWholeSiteWithEverythingTakesFourRequestsForAHundredPages() throws Exception {
            followTheWholeSite(this, PAGES, cloud(PAGES));
            findNothingNew(this, PAGES / 40);
        }
    }

    @Nested
    class OnTheGateway extends GatewayRouteTest {

        @Test
        void aWholeSiteWithEverythingTakesFourRequestsForAHundredPages() throws Exception {
            followTheWholeSite(this, FEWER_PAGES, cloud(FEWER_PAGES));
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void aWholeSiteWithEverythingTakesSixRequestsForAHundredPages() throws Exception {
            followTheWholeSite(this, FEWER_PAGES, dataCenter(FEWER_PAGES));
        }

        @Test
        void tenThousandPagesWithEverythingTakeSixRequestsForAHundredAndNoneBeside() throws Exception {
            followTheWholeSite(this, MANY_PAGES, MANY_PAGES * 6 / 100);
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
            followTheWholeSite(this, PAGES, dataCenter(PAGES));
            findNothingNew(this, PAGES * 35 / 1000);
        }
    }
}
