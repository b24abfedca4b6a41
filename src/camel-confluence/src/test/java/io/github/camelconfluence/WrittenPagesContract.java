package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.LossRefused;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.VersionConflict;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Status;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Pages and blog posts that a route writes, on every Confluence. */
abstract class WrittenPagesContract extends ProducerContract {

    @Test
    void aPageIsMadeOfMarkdownUnderItsParent() {
        Exchange sent = send("createPage", "Restart **it**", Map.of(TITLE, "Runbook", PARENT, home.toString()));

        ConfluenceContent answer = content(sent);
        assertThat(titled("Runbook").storage()).isEqualTo("<p>Restart <strong>it</strong></p>");
        assertThat(titled("Runbook").parent()).isEqualTo(home);
        assertThat(answer.outcome()).isEqualTo("created");
        assertThat(answer.id()).isEqualTo(titled("Runbook").id().toString());
        assertThat(answer.parentId()).isEqualTo(home.toString());
        assertThat(answer.space().key()).isEqualTo("RP");
        assertThat(sent.getMessage().getHeader(ConfluenceHeaders.CONTENT_ID)).isEqualTo(answer.id());
        assertThat(sent.getMessage().getHeader(ConfluenceHeaders.VERSION)).isEqualTo(1);
        assertThat(sent.getMessage().getHeader(ConfluenceHeaders.URL)).isEqualTo(answer.url());
        assertThat(sent.getMessage().getHeader(ConfluenceHeaders.OUTCOME)).isEqualTo("created");
    }

    @Test
    void withoutAParentAPageIsAtTheTopOfTheSpace() {
        written("createPage", "x", Map.of(TITLE, "Runbook"));

        assertThat(titled("Runbook").parent()).isNull();
    }

    @Test
    void theTitleIsInTheFrontMatterOrElseTheFirstHeadingWhichIsNotRepeatedInTheBody() {
        written("createPage", "---\ntitle: \"One \\\"1\\\"\"\nother: x\n---\n\n# Heading\n\ntext\n", Map.of());
        written("createPage", "\n# Two *2* #\n\ntext\n", Map.of());

        assertThat(titled("One \"1\"").storage()).isEqualTo("<h1>Heading</h1><p>text</p>");
        assertThat(titled("Two 2").storage()).isEqualTo("<p>text</p>");
    }

    @Test
    void aPageWithoutATitleIsNotMade() {
        assertThat(refused(send("createPage", "text", Map.of()), IllegalArgumentException.class))
                .hasMessageContaining("option title or header CamelConfluenceTargetTitle");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aTitleThatSomebodyElseHasIsRefused() {
        assertThat(refused(send("createPage", "x", Map.of(TITLE, "Home")), InvalidRequest.class)
                        .isTitleTaken())
                .isTrue();
        assertThat(page(home).version().number()).isEqualTo(1);
    }

    @Test
    void aPageThatIsMadeAgainIsMadeOnce() {
        ConfluenceContent first = written("createPage", "x", Map.of(TITLE, "Runbook", PARENT, home.toString()));
        ConfluenceContent second = written("createPage", "x", Map.of(TITLE, "Runbook", PARENT, home.toString()));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.outcome()).isEqualTo("unchanged");
        refused(send("createPage", "y", Map.of(TITLE, "Runbook", PARENT, home.toString())), InvalidRequest.class);
        refused(send("createPage", "x", Map.of(TITLE, "Runbook")), InvalidRequest.class);
    }

    @Test
    void aBlogPostThatIsMadeAgainIsMadeOnce() {
        ConfluenceContent first = written("createBlogPost", "We are *live*", Map.of(TITLE, "News"));
        ConfluenceContent second = written("createBlogPost", "We are *live*", Map.of(TITLE, "News"));

        assertThat(first.type()).isEqualTo("blogpost");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.outcome()).isEqualTo("created");
        assertThat(second.outcome()).isEqualTo("unchanged");
        assertThat(writes()).hasSize(1);
    }

    @Test
    void aBlogPostIsLookedForAmongManyOfItsTitleByFewRequests() {
        for (int day = 0; day < 100; day++) {
            wiki.createBlogPost("RP", "Daily", "<p>" + day + "</p>");
        }

        assertThat(written("createBlogPost", "99", Map.of(TITLE, "Daily")).outcome())
                .isEqualTo("unchanged");
        assertThat(confluence.requests().count()).isLessThan(20);
    }

    @Test
    void anUpdateReplacesTheBodyAndKeepsTheTitle() {
        ConfluenceContent answer = written("updatePage", "# New\n", Map.of(TARGET, home.toString()));

        assertThat(page(home).storage()).isEqualTo("<h1>New</h1>");
        assertThat(page(home).title()).isEqualTo("Home");
        assertThat(answer.outcome()).isEqualTo("updated");
        assertThat(answer.version().number()).isEqualTo(2);
    }

    @Test
    void anUpdateThatChangesNothingWritesNothing() {
        assertThat(written("updatePage", "Welcome", Map.of(TARGET, home.toString()))
                        .outcome())
                .isEqualTo("unchanged");
        assertThat(written("updatePage&bodyFormat=storage", "<p>Welcome</p>\n", Map.of(TARGET, home.toString()))
                        .outcome())
                .isEqualTo("unchanged");
        assertThat(writes()).isEmpty();
    }

    @Test
    void anUpdateRenamesAndMoves() {
        ContentId page = wiki.createPage("RP", null, "Old", "<p>x</p>");

        written("updatePage", "x", Map.of(TARGET, page.toString(), TITLE, "New", PARENT, home.toString()));

        assertThat(page(page).title()).isEqualTo("New");
        assertThat(page(page).parent()).isEqualTo(home);
    }

    @Test
    void aBlogPostIsUpdatedLikeAPage() {
        ContentId post = wiki.createBlogPost("RP", "News", "<p>x</p>");

        assertThat(written("updatePage", "y", Map.of(TARGET, post.toString())).type())
                .isEqualTo("blogpost");
        assertThat(page(post).storage()).isEqualTo("<p>y</p>");
    }

    @Test
    void onlyTheVersionAskedForIsUpdated() {
        wiki.edit(home, "<p>2</p>");
        Map<String, ?> first = Map.of(TARGET, home.toString(), ConfluenceHeaders.IF_VERSION, 1);
        Map<String, ?> second = Map.of(TARGET, home.toString(), ConfluenceHeaders.IF_VERSION, 2);

        assertThat(refused(send("updatePage", "x", first), VersionConflict.class))
                .hasMessageContaining("is in version 2, not 1");
        assertThat(written("updatePage", "x", second).version().number()).isEqualTo(3);
        assertThat(written("updatePage", "x", second).version().number())
                .as("the same again, as after a crash")
                .isEqualTo(3);
        refused(send("updatePage", "y", second), VersionConflict.class);
        refused(send("deletePage", null, second), VersionConflict.class);
        assertThat(page(home).storage()).isEqualTo("<p>x</p>");
    }

    @Test
    void anUpdateThatWouldDestroyAMacroIsRefusedOrKeepsIt() {
        String status = "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">DONE</ac:parameter>"
                + "</ac:structured-macro>";
        wiki.edit(home, "<p>Old " + status + "</p>");

        LossRefused refused = refused(send("updatePage", "New", Map.of(TARGET, home.toString())), LossRefused.class);
        assertThat(refused.losses()).containsExactly("macro status");
        assertThat(refused).hasMessageContaining("onLoss=keep");
        assertThat(writes()).isEmpty();

        written("updatePage&onLoss=keep", "New", Map.of(TARGET, home.toString()));
        assertThat(page(home).storage()).contains("ac:name=\"status\"").contains("<p>New ");
    }

    @Test
    void anUpdateThatDestroysNothingLeavesWhatItDoesNotChangeAsItIs() {
        String toc = "<ac:structured-macro ac:name=\"toc\" />";
        String red = "<p style=\"color: red\">Careful</p>";
        wiki.edit(home, toc + "<p>Old</p>" + red);

        written("updatePage", "New\n\nCareful", Map.of(TARGET, home.toString()));

        assertThat(page(home).storage()).isEqualTo(toc + "<p>New</p>" + red);
    }

    @Test
    void anUpsertMakesAPageAndThenUpdatesIt() {
        Map<String, ?> runbook = Map.of(PARENT, home.toString());

        ConfluenceContent made = written("upsertPage", "# Runbook\n\n1\n", runbook);
        ConfluenceContent again = written("upsertPage", "# Runbook\n\n1\n", runbook);
        ConfluenceContent updated = written("upsertPage", "# Runbook\n\n2\n", runbook);

        assertThat(made.outcome()).isEqualTo("created");
        assertThat(again.outcome()).isEqualTo("unchanged");
        assertThat(updated.outcome()).isEqualTo("updated");
        assertThat(updated.id()).isEqualTo(made.id());
        assertThat(titled("Runbook").storage()).isEqualTo("<p>2</p>");
    }

    @Test
    void whatComesAsAStreamIsReadOnce() {
        InputStream text = new ByteArrayInputStream("# Streamed\n\ntext".getBytes(StandardCharsets.UTF_8));

        written("upsertPage", text, Map.of());

        assertThat(titled("Streamed").storage()).isEqualTo("<p>text</p>");
    }

    @Test
    void anUpsertOfAVersionThatIsNotThereMakesNothing() {
        refused(send("upsertPage", "x", Map.of(TITLE, "Gone", ConfluenceHeaders.IF_VERSION, 3)), VersionConflict.class);

        assertThat(writes()).isEmpty();
    }

    @Test
    void aPageInTheTrashIsNotMoved() {
        ConfluenceContent page = written("createPage", "x", Map.of(TITLE, "Runbook"));
        done(send("deletePage", null, Map.of(TARGET, page.id())));

        refused(send("movePage", null, Map.of(TARGET, page.id(), PARENT, home.toString())), NotFound.class);
    }

    @Test
    void anUpsertTouchesNoPageWithTheTitleUnderAnotherParent() {
        ContentId other = wiki.createPage("RP", home, "Other", "<p>x</p>");
        ContentId runbook = wiki.createPage("RP", other, "Runbook", "<p>theirs</p>");

        assertThat(refused(
                        send("upsertPage", "ours", Map.of(TITLE, "Runbook", PARENT, home.toString())),
                        InvalidRequest.class))
                .hasMessageContaining(runbook.toString());
        assertThat(page(runbook).storage()).isEqualTo("<p>theirs</p>");
        assertThat(written("upsertPage", "ours", Map.of(TARGET, runbook.toString(), PARENT, home.toString()))
                        .parentId())
                .isEqualTo(home.toString());
    }

    @Test
    void aPageIsMovedWithWhatIsBelowIt() {
        ContentId page = wiki.createPage("RP", home, "Runbook", "<p>x</p>");
        ContentId shelf = wiki.createPage("RP", home, "Shelf", "<p>x</p>");
        Map<String, ?> toShelf = Map.of(TARGET, page.toString(), PARENT, shelf.toString());

        assertThat(written("movePage", null, toShelf).outcome()).isEqualTo("moved");
        assertThat(page(page).parent()).isEqualTo(shelf);
        assertThat(written("movePage", null, toShelf).outcome()).isEqualTo("unchanged");
        assertThat(writes()).hasSize(1);
    }

    @Test
    void aPageIsPutIntoTheTrashAndPurgedOnlyWhenThatIsAskedFor() {
        ContentId page = wiki.createPage("RP", home, "Runbook", "<p>x</p>");
        Map<String, ?> target = Map.of(TARGET, page.toString());

        ConfluenceContent answer = written("deletePage", null, target);
        assertThat(answer.outcome()).isEqualTo("deleted");
        assertThat(answer.status()).isEqualTo("trashed");
        assertThat(page(page).status()).isEqualTo(Status.TRASHED);
        assertThat(written("deletePage", null, target).outcome()).isEqualTo("unchanged");

        assertThat(written("deletePage&purge=true", null, target).status()).isEqualTo("gone");
        assertThat(wiki.find(page)).isEmpty();
        refused(send("deletePage", null, target), NotFound.class);
    }

    @Test
    void whatTheAccountMaySeeAndNotDeleteIsNotSaidToBeDeleted() {
        Map<String, ?> target = Map.of(TARGET, home.toString());
        confluence.faults().next(1).method("DELETE").answer(404);

        assertThat(refused(send("deletePage", null, target), AccessDenied.class))
                .hasMessageContaining("is still there and current")
                .hasMessageContaining("permission to delete");

        written("deletePage", null, target);
        confluence.faults().next(1).method("DELETE").answer(404);
        assertThat(refused(send("deletePage&purge=true", null, target), AccessDenied.class))
                .hasMessageContaining("is still there and trashed")
                .hasMessageContaining("permission to administer");
    }
}
