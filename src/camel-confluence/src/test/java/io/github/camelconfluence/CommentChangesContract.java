package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments as changes of their own, on every Confluence. */
abstract class CommentChangesContract extends ConfluenceRouteTest {

    @Test
    void commentsFollowTheirPageWithWhatTheyAreAbout() throws Exception {
        ContentId parent = wiki.createPage("RP", null, "Home", "<p>x</p>");
        ContentId page = wiki.createPage("RP", parent, "Runbook", "<p>Restart it</p>");
        ContentId inline = wiki.commentInline(page, "Restart", "How?");
        ContentId reply = wiki.reply(inline, "With care");

        follow("RP?types=comment,page");

        assertThat(received).extracting(ConfluenceChange::type).containsExactly("page", "page", "comment", "comment");
        ConfluenceChange remark = change(inline);
        assertThat(remark.event()).isEqualTo("created");
        assertThat(remark.parentId()).isEqualTo(page.toString());
        assertThat(remark.path()).startsWith(change(page).path() + "/").endsWith("-" + inline);
        assertThat(remark.ancestors())
                .extracting(ConfluenceChange.Ancestor::title)
                .containsExactly("Home", "Runbook");
        assertThat(remark.text()).isEqualTo("How?\n");
        assertThat(remark.comment().inline()).isTrue();
        assertThat(remark.comment().about()).isEqualTo("Restart");
        assertThat(remark.comment().replyTo()).isNull();
        assertThat(change(reply).parentId()).isEqualTo(page.toString());
        assertThat(change(reply).comment().replyTo()).isEqualTo(inline.toString());
        assertThat(change(page).comment()).isNull();
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aNewCommentAnEditAndAReplyAreDeliveredByTheNextPoll() throws Exception {
        ContentId post = wiki.createBlogPost("RP", "We are live", "<p>x</p>");
        ContentId old = wiki.comment(post, "First");
        follow("RP?types=comment");

        ContentId fresh = wiki.comment(post, "Second");
        assertThat(pollAnew()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(fresh.toString());
            assertThat(change.path()).startsWith("RP/blog/").contains("/We are live-" + post + "/");
        });
        wiki.edit(old, "<p>First of all</p>");
        ContentId reply = wiki.reply(fresh, "Third");
        assertThat(pollAnew())
                .extracting(ConfluenceChange::id, ConfluenceChange::event)
                .containsExactlyInAnyOrder(tuple(old.toString(), "updated"), tuple(reply.toString(), "created"));
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aResolvedCommentIsUpdatedThoughItHasNoNewVersion() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>Restart it</p>");
        ContentId inline = wiki.commentInline(page, "Restart", "How?");
        follow("RP?types=comment");
        assertThat(received.get(0).comment().resolution()).isEqualTo("open");

        wiki.resolve(inline, true);

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("updated");
            assertThat(change.changes()).containsExactly("resolution");
            assertThat(change.comment().resolution()).isEqualTo("resolved");
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aDeletedCommentIsDeletedAndSoIsEveryOneOnATrashedPage() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId first = wiki.comment(page, "First");
        ContentId second = wiki.comment(page, "Second");
        follow("RP?types=page,comment");
        String path = change(second).path();

        wiki.trash(first);
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(first.toString());
            assertThat(change.event()).isEqualTo("deleted");
        });
        wiki.trash(page);
        assertThat(reconcile())
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.reason()).isEqualTo("trashed"));
        assertThat(change(second).path()).isEqualTo(path);
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aRenamedOrMovedPageMovesItsComments() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId elsewhere = wiki.createPage("RP", null, "Elsewhere", "<p>x</p>");
        ContentId comment = wiki.comment(page, "First");
        follow("RP?types=comment");
        String before = received.get(0).path();

        wiki.move(page, elsewhere);

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("moved");
            assertThat(change.path()).startsWith("RP/Elsewhere/Runbook-" + page + "/");
            assertThat(change.previousPath()).isEqualTo(before);
            assertThat(change.text()).isEqualTo("First\n");
        });
        wiki.rename(page, "Cookbook");
        reconcile();
        assertThat(change(comment).path()).startsWith("RP/Elsewhere/Cookbook-" + page + "/");
        assertThat(change(comment).event()).isEqualTo("moved");
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void whoMayNotReadThePageMayNotReadItsComments() throws Exception {
        ContentId above = wiki.createPage("RP", null, "Above", "<p>x</p>");
        ContentId page = wiki.createPage("RP", above, "Runbook", "<p>x</p>");
        wiki.comment(page, "First");
        follow("RP?types=comment&include=readers");
        assertThat(received.get(0).readers().allOf()).hasSize(1);

        wiki.restrict(page, Restrictions.toGroups(Accounts.USERS));
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("restricted");
            assertThat(sources(change)).contains("page:" + page);
        });
        wiki.restrict(above, Restrictions.toGroups(Accounts.USERS));
        assertThat(reconcile())
                .singleElement()
                .satisfies(change -> assertThat(sources(change)).contains("page:" + page, "page:" + above));
    }

    @Test
    void aCommentMadeAfterItsPageWasRestrictedIsToldWithTheNewReaders() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        wiki.comment(page, "First");
        follow("RP?types=page,comment&include=readers");
        clock.advance(Duration.ofMinutes(30));
        assertThat(pollAnew()).isEmpty();

        wiki.restrict(page, Restrictions.toGroups(Accounts.USERS));
        wiki.comment(page, "Second");
        wiki.comment(page, "Third");
        confluence.requests().clear();

        assertThat(pollAnew())
                .hasSize(2)
                .allSatisfy(change -> assertThat(sources(change)).contains("page:" + page));
        assertThat(confluence.requests().matching(request -> request.path().contains("restriction")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aCommentMadeAfterItsPageWasExcludedIsNotTold() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        wiki.comment(page, "First");
        follow("RP?types=comment&excludeLabels=secret");
        assertThat(received).hasSize(1);

        wiki.label(page, "secret");
        wiki.comment(page, "Second");

        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void aPageThatGoesTakesItsCommentsAlongHoweverManyTheyAre() throws Exception {
        ContentId page = pages(12).get(0);
        for (int number = 1; number <= 15; number++) {
            wiki.comment(page, "Number " + number);
        }
        follow("RP?types=page,comment");

        wiki.trash(page);

        assertThat(reconcile()).hasSize(16);
        assertThat(status().held()).isEmpty();
    }

    @Test
    void commentsOfPagesThatAreHeldBackAreHeldBackWithThemAndNotCounted() throws Exception {
        List<ContentId> pages = pages(12);
        pages.forEach(page -> wiki.comment(page, "Nice"));
        follow("RP?types=page,comment");
        pages.forEach(wiki::trash);

        assertThat(reconcile()).isEmpty();

        assertThat(status().held())
                .singleElement()
                .satisfies(held -> assertThat(held.count()).isEqualTo(12));
        String released = status().held().get(0).id();
        shutDownRoute();
        follow("RP?types=page,comment&releaseDeletions=" + released);
        List<ConfluenceChange> gone = new ArrayList<>(received);
        gone.addAll(reconcile());
        assertThat(gone).hasSize(24);
    }

    @Test
    void commentsThatGoWhileTheirPageStaysAreJudgedAmongComments() throws Exception {
        List<ContentId> pages = pages(80);
        List<ContentId> comments = pages.subList(0, 14).stream()
                .map(page -> wiki.comment(page, "Nice"))
                .toList();
        follow("RP?types=page,comment");
        comments.subList(0, 11).forEach(wiki::trash);

        assertThat(reconcile()).isEmpty();

        assertThat(status().held())
                .singleElement()
                .satisfies(held -> assertThat(held.count()).isEqualTo(11));
    }

    @Test
    void pagesThatAreNotFollowedAreNotCounted() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        wiki.createPage("RP", page, "Quiet", "<p>x</p>");
        wiki.comment(page, "First");
        wiki.comment(page, "Second");

        follow("RP?types=comment");

        assertThat(received).extracting(ConfluenceChange::type).containsOnly("comment");
        assertThat(status().spaces()).containsExactly(new SpaceReport("RP", 2, 2, 0, 0, 0));
    }

    @Test
    void theScopeOfThePageIsTheScopeOfItsComments() throws Exception {
        ContentId root = wiki.createPage("RP", null, "Root", "<p>x</p>");
        ContentId below = wiki.createPage("RP", root, "Below", "<p>x</p>");
        ContentId beside = wiki.createPage("RP", null, "Beside", "<p>x</p>");
        ContentId wanted = wiki.comment(below, "Wanted");
        wiki.comment(beside, "Not wanted");
        wiki.label(below, "howto");
        wiki.label(beside, "howto");
        follow("RP?types=comment&labels=howto&rootPage=" + root);
        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(wanted.toString());
            assertThat(change.labels()).containsExactly("howto");
        });

        wiki.unlabel(below, "howto");
        assertThat(reconcile())
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("moved-out-of-scope"));
        wiki.label(below, "howto");
        assertThat(reconcile()).extracting(ConfluenceChange::event).containsExactly("created");
        wiki.move(below, beside);
        assertThat(reconcile()).extracting(ConfluenceChange::reason).containsExactly("moved-out-of-scope");
    }

    @Test
    void aQueryIsAskedOfThePage() throws Exception {
        ContentId plan = wiki.createPage("RP", null, "Plan A", "<p>x</p>");
        ContentId other = wiki.createPage("RP", null, "Other", "<p>x</p>");
        ContentId wanted = wiki.comment(plan, "Wanted");
        wiki.comment(other, "Not wanted");
        follow("RP?types=comment&cql=RAW(title ~ \"Plan\")");
        assertThat(received).extracting(ConfluenceChange::id).containsExactly(wanted.toString());

        ContentId more = wiki.comment(plan, "More");
        wiki.comment(other, "Still not wanted");
        assertThat(pollAnew()).extracting(ConfluenceChange::id).containsExactly(more.toString());
        wiki.rename(plan, "Done");
        assertThat(reconcile()).extracting(ConfluenceChange::event).doesNotContain("deleted");
        assertThat(reconcile()).extracting(ConfluenceChange::reason).containsOnly("moved-out-of-scope");
        assertThat(received).hasSize(2);
    }

    @Test
    void nothingIsDeliveredAgainAfterARestart() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        wiki.comment(page, "First");
        follow("RP?types=page,comment");
        shutDownRoute();

        ContentId second = wiki.comment(page, "Second");
        follow("RP?types=page,comment");
        assertThat(received).extracting(ConfluenceChange::id).containsExactly(second.toString());
        assertThat(reconcile()).isEmpty();
    }

    private ConfluenceChange change(ContentId id) {
        return received.stream()
                .filter(change -> change.id().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sources(ConfluenceChange change) {
        return change.readers().allOf().stream()
                .map(ConfluenceChange.Clause::source)
                .toList();
    }
}
