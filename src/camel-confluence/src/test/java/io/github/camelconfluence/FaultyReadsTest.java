package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What cannot be read, or is read late, widens no readers, moves and deletes nothing, and keeps nothing else back. */
class FaultyReadsTest {

    private static String target(Request request) {
        return request.target().toString();
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        /** They are read one by one, and Confluence answers: it is not down. */
        @Test
        void severalPagesThatCannotBeReadKeepNoOtherBackAndArePending() throws Exception {
            List<ContentId> pages = pages(7);
            List<ContentId> bad = pages.subList(1, 5);
            confluence
                    .faults()
                    .always()
                    .matching(request ->
                            bad.stream().anyMatch(id -> target(request).contains(id.toString())))
                    .answer(500);

            follow("RP?types=page");

            assertThat(received)
                    .extracting(ConfluenceChange::title)
                    .containsExactlyInAnyOrder("Page 1", "Page 6", "Page 7");
            assertThat(status().failed()).hasSize(4);

            confluence.faults().clear();
            clock.advance(Duration.ofMinutes(1));
            assertThat(pollAnew()).hasSize(4);
        }

        @Test
        void aPageThatCannotBeReadKeepsItsPlaceAndItsRestrictionForAllBelow() throws Exception {
            ContentId top = wiki.createPage("RP", null, "Top", "<p>x</p>");
            ContentId middle = wiki.createPage("RP", top, "Middle", "<p>x</p>");
            wiki.createPage("RP", middle, "Child", "<p>x</p>");
            wiki.restrict(top, Restrictions.toGroups(Accounts.USERS));
            follow("RP?include=labels,ancestors,readers");
            assertThat(received).hasSize(3);

            confluence
                    .faults()
                    .always()
                    .matching(request -> target(request).contains("expand")
                            && !target(request).contains("/restriction/")
                            && (target(request).contains("content/scan")
                                    || target(request).contains(middle.toString())))
                    .answer(500);

            assertThat(reconcile()).isEmpty();
            assertThat(status().held()).isEmpty();
            confluence.faults().clear();
            assertThat(reconcile()).isEmpty();
        }
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void aFolderThatAnswersWithAnErrorKeepsNoOtherPageBack() throws Exception {
            ContentId folder = wiki.createFolder("RP", null, "Folder");
            wiki.createPage("RP", folder, "Inside", "<p>x</p>");
            ContentId gone = wiki.createPage("RP", null, "Gone", "<p>x</p>");
            follow("RP");
            confluence.faults().always().matching("/folders/" + folder).answer(500);
            wiki.trash(gone);
            ContentId labelled = wiki.createPage("RP", null, "Z", "<p>x</p>");
            wiki.label(labelled, "new");

            assertThat(reconcile())
                    .extracting(change -> change.event() + " " + change.title())
                    .containsExactlyInAnyOrder("created Z", "deleted Gone");
        }

        @Test
        void aListThatAlwaysFailsKeepsNoEditBack() throws Exception {
            ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
            follow("RP");
            confluence
                    .faults()
                    .always()
                    .matching(request -> target(request).contains("space-id")
                            && !target(request).contains("modified-date"))
                    .answer(503);
            wiki.edit(page, "<p>New</p>");

            assertThat(reconcile()).extracting(ConfluenceChange::text).containsExactly("New\n");
            assertThat(pollFailures).singleElement().isInstanceOf(Unavailable.class);
            pollFailures.clear();
            wiki.edit(page, "<p>Newer</p>");
            assertThat(pollAnew()).extracting(ConfluenceChange::text).containsExactly("Newer\n");
        }

        @Test
        void aRefusedDeletionOfWhatLeftTheQueryIsOfferedAgainAsADeletion() throws Exception {
            ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
            wiki.label(page, "public");
            boolean[] refuse = {true};
            follow(
                    "RP?cql=label%3Dpublic",
                    exchange -> {
                        ConfluenceChange change = exchange.getIn().getBody(ConfluenceChange.class);
                        if (change.event().equals("deleted") && refuse[0]) {
                            throw new IllegalStateException("not now");
                        }
                        received.add(change);
                    });
            poll();
            wiki.unlabel(page, "public");
            assertThat(reconcile()).extracting(ConfluenceChange::event).containsExactly("relabelled");
            assertThat(reconcile()).isEmpty();
            assertThat(status().failed())
                    .singleElement()
                    .satisfies(failed -> assertThat(failed.deletion()).isTrue());
            assertThat(status().spaces()).containsExactly(new SpaceReport("RP", 0, 0, 0, 0, 1));

            refuse[0] = false;
            clock.advance(Duration.ofMinutes(1));
            assertThat(pollAnew()).singleElement().satisfies(change -> {
                assertThat(change.event()).isEqualTo("deleted");
                assertThat(change.reason()).isEqualTo("moved-out-of-scope");
            });
        }

        @Test
        void anArchivedPageThatWasLabelledMeanwhileLeavesTheScope() throws Exception {
            ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
            follow("RP?includeArchived=true&excludeLabels=secret");
            wiki.label(page, "secret");
            wiki.archive(page);

            List<ConfluenceChange> changes = new ArrayList<>(reconcile());
            changes.addAll(reconcile());

            assertThat(changes).extracting(ConfluenceChange::event).containsExactly("deleted");
        }

        @Test
        void archivedPagesAreNotReadAgainAtEveryComparison() throws Exception {
            List<ContentId> pages = pages(20);
            pages.forEach(wiki::archive);
            follow("RP?includeArchived=true");
            reconcile();
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            assertThat(confluence.requests().count()).isLessThan(12);
        }

        @Test
        void whatIsRestrictedDuringALongReconciliationIsDeliveredAsRestricted() throws Exception {
            List<ContentId> pages = pages(4);
            clock.advance(Duration.ofHours(1));
            follow("RP?include=readers&maxMessagesPerPoll=1");
            String first = received.get(0).id();
            pages.stream()
                    .filter(page -> !page.toString().equals(first))
                    .forEach(page -> wiki.restrict(page, Restrictions.toGroups(Accounts.USERS)));
            clock.advance(Duration.ofHours(2));

            List<ConfluenceChange> rest = new ArrayList<>();
            for (int poll = 0; poll < 6; poll++) {
                rest.addAll(pollAnew());
            }

            assertThat(rest)
                    .hasSize(3)
                    .allSatisfy(change -> assertThat(change.readers().allOf()).hasSize(2));
        }

        @Test
        void aFolderThatIsRestrictedDuringALongReconciliationNarrowsWhatIsDeliveredAfterwards() throws Exception {
            ContentId top = wiki.createFolder("RP", null, "Top");
            for (int number = 0; number < 3; number++) {
                wiki.createPage("RP", top, "Page " + number, "<p>x</p>");
            }
            clock.advance(Duration.ofHours(1));
            follow("RP?include=readers&maxMessagesPerPoll=1");
            assertThat(received)
                    .singleElement()
                    .satisfies(change -> assertThat(change.readers().allOf()).hasSize(1));

            wiki.restrict(top, Restrictions.toGroups(Accounts.USERS));

            for (int poll = 0; poll < 2; poll++) {
                assertThat(pollAnew())
                        .singleElement()
                        .satisfies(
                                change -> assertThat(change.readers().allOf()).hasSize(2));
            }
        }
    }
}
