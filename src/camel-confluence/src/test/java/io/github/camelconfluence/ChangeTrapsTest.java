package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Changes that leave no trace in versions and dates, and names that are no identities. */
class ChangeTrapsTest {

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void trap14_whatChangesWithoutANewVersionIsToldByTheReconciliation() throws Exception {
            ContentId labelled = wiki.createPage("RP", null, "Labelled", "<p>x</p>");
            ContentId restricted = wiki.createPage("RP", null, "Restricted", "<p>x</p>");
            ContentId moved = wiki.createPage("RP", null, "Moved", "<p>x</p>");
            ContentId archived = wiki.createPage("RP", null, "Archived", "<p>x</p>");
            clock.advance(Duration.ofDays(30));
            follow("RP?include=labels,ancestors,readers");
            assertThat(received).hasSize(4);

            wiki.label(labelled, "howto");
            wiki.restrict(restricted, Restrictions.toGroups(Accounts.USERS));
            wiki.move(moved, labelled);
            wiki.archive(archived);
            assertThat(pollAnew()).as("no date was touched").isEmpty();

            assertThat(reconcile())
                    .extracting(
                            ConfluenceChange::title,
                            ConfluenceChange::event,
                            change -> change.version() == null
                                    ? null
                                    : change.version().number())
                    .containsExactlyInAnyOrder(
                            tuple("Labelled", "relabelled", 1),
                            tuple("Restricted", "restricted", 1),
                            tuple("Moved", "moved", 1),
                            tuple("Archived", "deleted", null));
            assertThat(reconcile()).isEmpty();
        }

        @Test
        void trap15_aTrashedPageThatIsStillAnsweredIsDeleted() throws Exception {
            ContentId page = pages(1).get(0);
            follow("RP");
            wiki.trash(page);
            PlainCaller reader = PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
            assertThat(reader.status("/wiki/api/v2/pages/" + page)).isEqualTo(200);

            assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactly("trashed");
        }

        @Test
        void trap24_titlesAndKeysThatChangeHandsLeaveEachContentWhatItIs() throws Exception {
            ContentId first = wiki.createPage("RP", null, "First", "<p>one</p>");
            ContentId second = wiki.createPage("RP", null, "Second", "<p>two</p>");
            follow("RP");

            wiki.rename(first, "For a moment");
            wiki.rename(second, "First");
            wiki.rename(first, "Second");
            wiki.changeSpaceKey("RP", "RAG");

            assertThat(reconcile())
                    .extracting(
                            ConfluenceChange::id,
                            ConfluenceChange::event,
                            ConfluenceChange::title,
                            ConfluenceChange::text,
                            ConfluenceChange::path)
                    .containsExactlyInAnyOrder(
                            tuple(first.toString(), "moved", "Second", "one\n", "RAG/Second-" + first),
                            tuple(second.toString(), "moved", "First", "two\n", "RAG/First-" + second));
            assertThat(reconcile()).isEmpty();
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void trap14_aPageOfLongAgoThatMovesInIsToldByTheReconciliation() throws Exception {
            wiki.createSpace("HR", "People");
            ContentId movedIn = wiki.createPage("HR", null, "Moved in", "<p>x</p>");
            clock.advance(Duration.ofDays(30));
            follow("RP");
            wiki.moveToSpace(movedIn, "RP");
            assertThat(pollAnew()).as("no date was touched").isEmpty();

            assertThat(reconcile()).extracting(ConfluenceChange::event).containsExactly("created");
        }

        @Test
        void trap15_aTrashedPageThatSearchStillFindsIsDeleted() throws Exception {
            serveBy(ConfluenceSimulator.dataCenter().indexLag(Duration.ofHours(5)));
            ContentId page = pages(1).get(0);
            clock.advance(Duration.ofHours(6));
            follow("RP");
            wiki.trash(page);
            PlainCaller reader = PlainCaller.bearer(confluence.url(), Credentials.READER_PAT);
            assertThat(reader.results("/rest/api/content/search?cql=type=page")).hasSize(1);

            assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactly("trashed");
        }
    }
}
