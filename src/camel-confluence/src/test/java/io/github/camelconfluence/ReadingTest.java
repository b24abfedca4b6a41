package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of Confluence, and how often. */
class ReadingTest extends CloudRouteTest {

    /** More than a list gives at once. */
    private static final int TWO_SLICES = 260;

    @Test
    void whatLiesOutsideTheScopeIsReadOnceAndAgainWhenItIsEdited() throws Exception {
        ContentId root = wiki.createPage("RP", null, "Root", "<p>x</p>");
        follow("RP?types=page&rootPage=" + root);
        ContentId outside = wiki.createPage("RP", null, "Outside", "<p>x</p>");

        assertThat(bodiesReadByTheNextPoll()).isNotEmpty();
        assertThat(bodiesReadByTheNextPoll()).isEmpty();
        wiki.edit(outside, "<p>new</p>");
        assertThat(bodiesReadByTheNextPoll()).isNotEmpty();
        assertThat(bodiesReadByTheNextPoll()).isEmpty();
        wiki.edit(root, "<p>new</p>");
        assertThat(pollAnew()).hasSize(1);
    }

    private List<LoggedRequest> bodiesReadByTheNextPoll() {
        confluence.requests().clear();
        assertThat(pollAnew()).isEmpty();
        return confluence.requests().matching(request -> request.query().contains("body-format"));
    }

    @Test
    void soManyEditsThatLabelsAreCheaperReadInBulkAreLeftToAReconciliation() throws Exception {
        follow("RP?types=page&reconcileInterval=86400000");
        clock.advance(Duration.ofHours(1));
        pages(201);

        assertThat(pollAnew()).isEmpty();
        assertThat(pollAnew()).hasSize(201);
        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void manyEditsOfARouteWithoutLabelsAreDeliveredAtOnce() throws Exception {
        follow("RP?types=page&include=ancestors&reconcileInterval=86400000");
        clock.advance(Duration.ofHours(1));
        pages(TWO_SLICES);

        assertThat(pollAnew()).hasSize(TWO_SLICES);
        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void editsThatWereSeenAreNotListedForEver() throws Exception {
        follow("RP?types=page&include=ancestors&reconcileInterval=86400000");
        pages(TWO_SLICES);
        pollAnew();
        clock.advance(Duration.ofHours(1));
        pollAnew();
        pollAnew();
        confluence.requests().clear();

        pollAnew();

        assertThat(confluence.requests().all()).isNotEmpty();
        assertThat(confluence.requests().matching(request -> request.query().contains("cursor=")))
                .isEmpty();
    }

    @Test
    void aReconciliationThatFindsNothingNewReadsNoBodies() throws Exception {
        pages(3);
        follow("RP?include=labels,readers");
        reconcile();
        confluence.requests().clear();

        assertThat(reconcile()).isEmpty();

        assertThat(confluence.requests().matching(request -> request.query().contains("body-format")))
                .isEmpty();
    }

    @Test
    void anArchivedPageIsAskedForItsLabelsOnceADay() throws Exception {
        ContentId page = pages(1).get(0);
        wiki.archive(page);
        follow("RP?includeArchived=true");
        wiki.label(page, "new");

        assertThat(reconcile()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(reconcile()).extracting(ConfluenceChange::event).containsExactly("relabelled");
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aPageThatTheIndexMissesNowAndThenStays() throws Exception {
        ContentId page = pages(1).get(0);
        wiki.label(page, "public");
        follow("RP?cql=label%3Dpublic&include=ancestors");
        for (int time = 0; time < 2; time++) {
            wiki.unlabel(page, "public");
            assertThat(reconcile()).isEmpty();
            wiki.label(page, "public");
            assertThat(reconcile()).isEmpty();
        }

        wiki.unlabel(page, "public");
        assertThat(reconcile()).isEmpty();
        assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactly("moved-out-of-scope");
    }
}
