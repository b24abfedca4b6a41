package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelconfluence.simulator.http.Request;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every Confluence gives a route, whatever its deployment. */
abstract class FollowingContract extends ConfluenceRouteTest {

    @Test
    void theFirstPollDeliversEverythingAndTheNextOneNothing() throws Exception {
        ContentId home = wiki.createPage("RP", null, "Home", "<p>Welcome</p>");
        wiki.createPage("RP", home, "Runbook", "<p>Restart <strong>it</strong></p>");
        wiki.createBlogPost("RP", "We are live", "<p>At last</p>");

        follow("RP");

        assertThat(received)
                .extracting(ConfluenceChange::title)
                .containsExactlyInAnyOrder("Home", "Runbook", "We are live");
        assertThat(received).extracting(ConfluenceChange::event).containsOnly("created");
        assertThat(received)
                .filteredOn(change -> change.title().equals("Runbook"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.text()).isEqualTo("Restart **it**\n");
                    assertThat(change.ancestors())
                            .extracting(ConfluenceChange.Ancestor::title)
                            .containsExactly("Home");
                    assertThat(change.path()).startsWith("RP/Home/Runbook-").endsWith(change.id());
                });
        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void anEditIsDeliveredOnceByTheNextPoll() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>Old</p>");
        follow("RP");

        wiki.edit(page, "<p>New</p>");

        assertThat(pollAnew()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("updated");
            assertThat(change.changes()).containsExactly("body");
            assertThat(change.text()).isEqualTo("New\n");
            assertThat(change.version().number()).isEqualTo(2);
        });
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aNewPageIsDeliveredByTheNextPoll() throws Exception {
        follow("RP");

        wiki.createPage("RP", null, "Fresh", "<p>Ink</p>");

        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("Fresh");
    }

    @Test
    void aTrashedPageIsDeletedByTheReconciliationWithItsLastPath() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Short-lived", "<p>x</p>");
        follow("RP");
        String path = received.get(0).path();

        wiki.trash(page);

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("deleted");
            assertThat(change.reason()).isEqualTo("trashed");
            assertThat(change.path()).isEqualTo(path);
            assertThat(change.body()).isNull();
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aPurgedPageIsDeletedAndARestoredOneIsCreatedAgain() throws Exception {
        ContentId purged = wiki.createPage("RP", null, "Purged", "<p>x</p>");
        ContentId restored = wiki.createPage("RP", null, "Restored", "<p>x</p>");
        follow("RP");

        wiki.trash(purged);
        wiki.purge(purged);
        wiki.trash(restored);
        assertThat(reconcile())
                .extracting(ConfluenceChange::reason)
                .containsExactlyInAnyOrder("purged-or-hidden", "trashed");

        wiki.restore(restored);
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("created");
            assertThat(change.title()).isEqualTo("Restored");
        });
    }

    @Test
    void aMovedPageTakesItsDescendantsAlong() throws Exception {
        ContentId from = wiki.createPage("RP", null, "From", "<p>x</p>");
        ContentId to = wiki.createPage("RP", null, "To", "<p>x</p>");
        ContentId page = wiki.createPage("RP", from, "Page", "<p>x</p>");
        wiki.createPage("RP", page, "Child", "<p>child</p>");
        follow("RP");

        wiki.move(page, to);

        assertThat(reconcile()).hasSize(2).allSatisfy(change -> {
            assertThat(change.event()).isEqualTo("moved");
            assertThat(change.path()).startsWith("RP/To/Page");
            assertThat(change.previousPath()).startsWith("RP/From/Page");
            assertThat(change.text()).isNotBlank();
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aRenamedPageIsMoved() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Old name", "<p>x</p>");
        follow("RP");

        wiki.rename(page, "New name");

        assertThat(pollAnew()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("moved");
            assertThat(change.changes()).contains("title", "path");
            assertThat(change.previousPath()).startsWith("RP/Old name-");
        });
    }

    @Test
    void aRenamedSpaceMovesEverythingInItEvenWhenItsKeyChanges() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP");

        wiki.renameSpace("RP", "Renamed");
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("moved");
            assertThat(change.changes()).containsExactly("space");
            assertThat(change.space().name()).isEqualTo("Renamed");
        });

        wiki.changeSpaceKey("RP", "RAG");
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("moved");
            assertThat(change.path()).startsWith("RAG/");
            assertThat(change.previousPath()).startsWith("RP/");
        });
        assertThat(reconcile()).isEmpty();

        shutDownRoute();
        follow("RP");
        assertThat(received).isEmpty();
    }

    @Test
    void aSpaceFollowedByItsNameIsFollowedOnUnderItsNewName() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RAG Pipelines");

        wiki.renameSpace("RP", "Renamed");

        assertThat(reconcile()).extracting(ConfluenceChange::event).containsExactly("moved");
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void onePageThatCannotBeReadStaysPendingAndStopsNothing() throws Exception {
        ContentId bad = wiki.createPage("RP", null, "Bad", "<p>x</p>");
        wiki.createPage("RP", null, "Good", "<p>x</p>");
        confluence
                .faults()
                .always()
                .matching(request ->
                        target(request).contains("body") && target(request).contains(bad.value() + ""))
                .answer(500);

        follow("RP");
        assertThat(received).extracting(ConfluenceChange::title).containsExactly("Good");
        assertThat(status().spaces()).singleElement().satisfies(space -> {
            assertThat(space.listed()).isEqualTo(2);
            assertThat(space.delivered()).isEqualTo(1);
            assertThat(space.failed()).isEqualTo(1);
            assertThat(space.pending()).isZero();
        });

        confluence.faults().clear();
        assertThat(reconcile()).extracting(ConfluenceChange::title).containsExactly("Bad");
    }

    @Test
    void oneSpaceThatCannotBeReadStopsNoOther() throws Exception {
        wiki.createSpace("ENG", "Engineering");
        wiki.createPage("RP", null, "In RP", "<p>x</p>");
        wiki.createPage("ENG", null, "In ENG", "<p>x</p>");
        confluence
                .faults()
                .always()
                .matching(request ->
                        target(request).contains("/content") && target(request).contains("ENG"))
                .answer(403);

        follow("RP,ENG");

        assertThat(received).extracting(ConfluenceChange::title).contains("In RP");
    }

    @Test
    void whatASinkRefusedIsNotDeletedBecauseItIsNoLongerSeen() throws Exception {
        List<ContentId> pages = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            pages.add(wiki.createPage("RP", null, "Page " + i, "<p>x</p>"));
        }
        boolean[] sinkWell = {true};
        follow("RP", exchange -> {
            if (!sinkWell[0]) {
                throw new IllegalStateException("The sink is not well");
            }
            received.add(exchange.getIn().getBody(ConfluenceChange.class));
        });
        poll();
        sinkWell[0] = false;
        pages.forEach(page -> wiki.edit(page, "<p>y</p>"));
        poll();
        received.clear();

        sinkWell[0] = true;
        pages.forEach(page -> wiki.restrict(page, Restrictions.toAccounts(Accounts.ADMINISTRATOR)));
        clock.advance(Duration.ofMinutes(5));
        poll();
        poll();

        assertThat(received).isEmpty();
    }

    @Test
    void aReleasedDeletionOfAVanishedSpaceTellsThatTheSpaceIsGone() throws Exception {
        wiki.createSpace("ENG", "Engineering");
        wiki.createPage("RP", null, "Stays", "<p>x</p>");
        wiki.createPage("ENG", null, "Goes", "<p>x</p>");
        follow("RP,ENG");
        wiki.deleteSpace("ENG");
        reconcile();
        String held = status().held().get(0).id();

        shutDownRoute();
        follow("RP,ENG?releaseDeletions=" + held);

        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.title()).isEqualTo("Goes");
            assertThat(change.reason()).isEqualTo("space-gone");
        });
    }

    @Test
    void aPageMovedBetweenFollowedSpacesIsMovedAndOneMovedOutIsDeleted() throws Exception {
        wiki.createSpace("ENG", "Engineering");
        wiki.createSpace("HR", "People");
        ContentId moved = wiki.createPage("RP", null, "Moved", "<p>x</p>");
        ContentId left = wiki.createPage("RP", null, "Left", "<p>x</p>");
        follow("RP,ENG");

        wiki.moveToSpace(moved, "ENG");
        wiki.moveToSpace(left, "HR");

        assertThat(reconcile())
                .extracting(ConfluenceChange::title, ConfluenceChange::event, ConfluenceChange::reason)
                .containsExactlyInAnyOrder(
                        tuple("Moved", "moved", null), tuple("Left", "deleted", "moved-out-of-scope"));
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aVanishedSpaceIsHeldBackAndNamed() throws Exception {
        wiki.createSpace("ENG", "Engineering");
        wiki.createPage("RP", null, "Stays", "<p>x</p>");
        wiki.createPage("ENG", null, "Goes", "<p>x</p>");
        follow("RP,ENG");

        wiki.deleteSpace("ENG");

        assertThat(reconcile()).isEmpty();
        assertThat(status().faults()).extracting(fault -> fault.kind()).contains("space-gone", "held-deletions");
    }

    @Test
    void aLabelIsARelabelledPage() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP");

        wiki.label(page, "howto", "beta");

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("relabelled");
            assertThat(change.labels()).containsExactly("beta", "howto");
            assertThat(change.text()).isEqualTo("x\n");
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void onlyContentsWithTheLabelsAreWantedAndOneThatLosesThemIsDeleted() throws Exception {
        ContentId kept = wiki.createPage("RP", null, "Kept", "<p>x</p>");
        ContentId draft = wiki.createPage("RP", null, "Draft", "<p>x</p>");
        wiki.createPage("RP", null, "Plain", "<p>x</p>");
        wiki.label(kept, "public");
        wiki.label(draft, "public", "draft");

        follow("RP?labels=public&excludeLabels=draft");
        assertThat(received).extracting(ConfluenceChange::title).containsExactly("Kept");

        wiki.unlabel(kept, "public");
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("deleted");
            assertThat(change.reason()).isEqualTo("moved-out-of-scope");
        });
    }

    @Test
    void onlyTheSubtreeOfTheRootPageIsWantedWhetherByIdOrByTitle() throws Exception {
        ContentId root = wiki.createPage("RP", null, "Root", "<p>x</p>");
        ContentId child = wiki.createPage("RP", root, "Child", "<p>x</p>");
        wiki.createPage("RP", child, "Grandchild", "<p>x</p>");
        wiki.createPage("RP", null, "Elsewhere", "<p>x</p>");

        follow("RP?types=page&rootPage=Root");
        assertThat(received)
                .extracting(ConfluenceChange::title)
                .containsExactlyInAnyOrder("Root", "Child", "Grandchild");

        shutDownRoute();
        follow("RP?types=page&syncId=by-id&rootPage=" + child.value());
        assertThat(received).extracting(ConfluenceChange::title).containsExactlyInAnyOrder("Child", "Grandchild");
    }

    @Test
    void aPageMovedOutOfTheSubtreeIsDeleted() throws Exception {
        ContentId root = wiki.createPage("RP", null, "Root", "<p>x</p>");
        ContentId child = wiki.createPage("RP", root, "Child", "<p>x</p>");
        ContentId elsewhere = wiki.createPage("RP", null, "Elsewhere", "<p>x</p>");
        follow("RP?rootPage=" + root.value());

        wiki.move(child, elsewhere);

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("deleted");
            assertThat(change.reason()).isEqualTo("moved-out-of-scope");
        });
    }

    @Test
    void cqlNarrowsTheScope() throws Exception {
        wiki.createPage("RP", null, "Plan A", "<p>x</p>");
        wiki.createPage("RP", null, "Other", "<p>x</p>");

        follow("RP?cql=RAW(title ~ \"Plan\")");

        assertThat(received).extracting(ConfluenceChange::title).containsExactly("Plan A");
    }

    @Test
    void severalSpacesOrAllOfThemAreFollowed() throws Exception {
        wiki.createSpace("ENG", "Engineering, and more");
        wiki.createSpace("HR", "People");
        wiki.createPage("RP", null, "In RP", "<p>x</p>");
        wiki.createPage("ENG", null, "In ENG", "<p>x</p>");
        wiki.createPage("HR", null, "In HR", "<p>x</p>");

        follow("rp,ENG");
        assertThat(received).extracting(ConfluenceChange::title).containsExactlyInAnyOrder("In RP", "In ENG");

        shutDownRoute();
        follow("*?syncId=all");
        assertThat(received).extracting(ConfluenceChange::title).contains("In RP", "In ENG", "In HR");

        shutDownRoute();
        follow("Engineering, and more?syncId=name");
        assertThat(received).extracting(ConfluenceChange::title).containsExactly("In ENG");
    }

    @Test
    void readersAreToldAsAConjunctionAndARestrictionOfAnAncestorReachesAllBelow() throws Exception {
        ContentId parent = wiki.createPage("RP", null, "Parent", "<p>x</p>");
        wiki.createPage("RP", parent, "Child", "<p>x</p>");
        follow("RP?include=readers");
        assertThat(received).allSatisfy(change -> {
            assertThat(change.readers().allOf()).hasSize(1);
            assertThat(change.readers().allOf().get(0).source()).startsWith("space:");
        });

        wiki.restrict(parent, Restrictions.toGroups(Accounts.USERS));

        assertThat(reconcile()).hasSize(2).allSatisfy(change -> {
            assertThat(change.event()).isEqualTo("restricted");
            assertThat(change.readers().allOf())
                    .extracting(ConfluenceChange.Clause::source)
                    .contains("page:" + parent.value());
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void nothingIsDeliveredTwiceAfterARestartAndWhatChangedMeanwhileIsDelivered() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        wiki.createPage("RP", null, "Other", "<p>x</p>");
        follow("RP");
        shutDownRoute();

        wiki.edit(page, "<p>y</p>");
        follow("RP");

        assertThat(received).extracting(ConfluenceChange::title).containsExactly("Page");
    }

    @Test
    void aFailedChangeStaysPendingAndIsOfferedAgainWhileOthersGoOn() throws Exception {
        wiki.createPage("RP", null, "Poison", "<p>x</p>");
        wiki.createPage("RP", null, "Fine", "<p>x</p>");
        List<String> taken = new ArrayList<>();
        boolean[] sinkWell = {false};
        follow("RP", exchange -> {
            String title = exchange.getIn().getHeader(ConfluenceHeaders.TITLE, String.class);
            if (title.equals("Poison") && !sinkWell[0]) {
                throw new IllegalStateException("The sink does not like it");
            }
            taken.add(title);
        });

        poll();
        assertThat(taken).containsExactly("Fine");

        sinkWell[0] = true;
        poll();
        assertThat(taken).as("not due yet").containsExactly("Fine");
        clock.advance(Duration.ofMinutes(1));
        poll();
        poll();
        assertThat(taken).containsExactly("Fine", "Poison");
    }

    @Test
    void manyDeletionsAtOnceAreHeldBackUntilReleased() throws Exception {
        List<ContentId> pages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pages.add(wiki.createPage("RP", null, "Page " + i, "<p>x</p>"));
        }
        follow("RP");
        pages.subList(0, 20).forEach(wiki::trash);

        assertThat(reconcile()).isEmpty();
        ConfluenceConsumer consumer =
                (ConfluenceConsumer) context.getRoute(ROUTE).getConsumer();
        var held = consumer.status().orElseThrow().held();
        assertThat(held)
                .singleElement()
                .satisfies(set -> assertThat(set.count()).isEqualTo(20));

        shutDownRoute();
        follow("RP?releaseDeletions=" + held.get(0).id());
        assertThat(received)
                .hasSize(20)
                .allSatisfy(change -> assertThat(change.event()).isEqualTo("deleted"));
    }

    private static String target(Request request) {
        return request.target().rawPath() + "?" + request.target().rawQuery();
    }
}
