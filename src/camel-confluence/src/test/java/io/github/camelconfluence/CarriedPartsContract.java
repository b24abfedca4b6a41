package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelconfluence.simulator.model.ContentId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Comments and attachments that a page carries, on every Confluence. */
abstract class CarriedPartsContract extends ConfluenceRouteTest {

    private static final String CARRYING = "RP?types=page,blogpost&include=labels,comments,attachments";

    @Test
    void aPageCarriesItsCommentsAndAttachments() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>Restart it</p>");
        ContentId inline = wiki.commentInline(page, "Restart", "How?");
        ContentId reply = wiki.reply(inline, "With care");
        ContentId footer = wiki.comment(page, "Nice");
        ContentId file = attach(page, "diagram.png", "1234");
        wiki.createPage("RP", null, "Bare", "<p>x</p>");

        follow(CARRYING);

        assertThat(received).hasSize(2);
        ConfluenceChange change = change(page);
        assertThat(change.comments())
                .extracting(ConfluenceChange.Comment::id)
                .containsExactlyInAnyOrder(inline.toString(), reply.toString(), footer.toString());
        assertThat(change.comments())
                .filteredOn(comment -> comment.id().equals(inline.toString()))
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.inline()).isTrue();
                    assertThat(comment.about()).isEqualTo("Restart");
                    assertThat(comment.resolution()).isEqualTo("open");
                    assertThat(comment.body()).isEqualTo(new ConfluenceChange.Body("markdown", "How?\n"));
                    assertThat(comment.authorId()).isNotEmpty();
                });
        assertThat(change.comments())
                .filteredOn(comment -> comment.id().equals(reply.toString()))
                .extracting(ConfluenceChange.Comment::replyTo)
                .containsExactly(inline.toString());
        assertThat(change.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.id()).isEqualTo(file.toString());
            assertThat(attachment.title()).isEqualTo("diagram.png");
            assertThat(attachment.mediaType()).isEqualTo("text/plain");
            assertThat(attachment.size()).isEqualTo(4);
        });
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aNewCommentOrAttachmentUpdatesItsPageAtTheNextPoll() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId post = wiki.createBlogPost("RP", "We are live", "<p>x</p>");
        wiki.createPage("RP", null, "Bare", "<p>x</p>");
        follow(CARRYING);

        ContentId comment = wiki.comment(page, "Nice");
        assertThat(pollAnew()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(page.toString());
            assertThat(change.event()).isEqualTo("updated");
            assertThat(change.changes()).containsExactly("comments");
            assertThat(change.text()).isEqualTo("x\n");
        });
        wiki.edit(comment, "<p>Very nice</p>");
        attach(post, "new.txt", "1");
        assertThat(pollAnew()).hasSize(2);
        assertThat(change(page).comments().get(0).body().value()).isEqualTo("Very nice\n");
        assertThat(change(post).changes()).containsExactly("attachments");
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aNewVersionOfAnAttachmentAndAReplyUpdateThePage() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId comment = wiki.comment(page, "Nice");
        attach(page, "old.txt", "1");
        follow(CARRYING);
        clock.advance(Duration.ofMinutes(20));

        attach(page, "old.txt", "22");
        wiki.reply(comment, "Thanks");

        assertThat(pollAnew()).isNotEmpty();
        assertThat(received.get(received.size() - 1).comments()).hasSize(2);
        assertThat(received.get(received.size() - 1).attachments())
                .singleElement()
                .satisfies(attachment -> assertThat(attachment.version()).isEqualTo(2));
        assertThat(pollAnew()).isEmpty();
    }

    @Test
    void whatIsDeletedOrResolvedIsFoundByTheReconciliation() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>Restart it</p>");
        ContentId inline = wiki.commentInline(page, "Restart", "How?");
        ContentId file = attach(page, "old.txt", "1");
        follow(CARRYING);

        wiki.resolve(inline, true);
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.changes()).containsExactly("comments");
            assertThat(change.comments().get(0).resolution()).isEqualTo("resolved");
        });
        wiki.trash(inline);
        wiki.trash(file);
        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.changes()).containsExactly("comments", "attachments");
            assertThat(change.comments()).isEmpty();
            assertThat(change.attachments()).isEmpty();
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void onlyWhatIsIncludedIsCarried() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        wiki.comment(page, "Nice");
        attach(page, "old.txt", "1");
        follow("RP?include=comments");
        assertThat(change(page).comments()).hasSize(1);
        assertThat(change(page).attachments()).isEmpty();

        attach(page, "new.txt", "1");
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();

        shutDownRoute();
        follow("RP?include=attachments");
        assertThat(change(page).changes()).contains("attachments", "resync");
        assertThat(change(page).attachments()).hasSize(2);
        assertThat(change(page).comments()).isEmpty();
    }

    @Test
    void aPageWhosePartsCannotBeReadStopsNoOther() throws Exception {
        ContentId bad = wiki.createPage("RP", null, "Bad", "<p>x</p>");
        ContentId good = wiki.createPage("RP", null, "Good", "<p>x</p>");
        attach(bad, "old.txt", "1");
        attach(good, "old.txt", "1");
        confluence
                .faults()
                .always()
                .matching("/" + bad.value() + "/")
                .matching("attachment")
                .answer(500);
        failToFindPartsOf(bad);

        follow(CARRYING);
        assertThat(received).extracting(ConfluenceChange::title).containsExactly("Good");
        assertThat(status().failed()).hasSize(1);

        confluence.faults().clear();
        assertThat(reconcile()).extracting(ConfluenceChange::title).containsExactly("Bad");
        assertThat(change(bad).attachments()).hasSize(1);
    }

    @Test
    void aPageThatSpoilsTheSearchForAllIsAskedByItself() throws Exception {
        List<ContentId> pages = pages(20);
        pages.forEach(page -> {
            wiki.comment(page, "Nice");
            attach(page, "file.txt", "1");
        });
        failToFindPartsOf(pages.get(7));

        follow(CARRYING);

        assertThat(received).hasSize(20).allSatisfy(change -> {
            assertThat(change.comments()).hasSize(1);
            assertThat(change.attachments()).hasSize(1);
        });
    }

    private void failToFindPartsOf(ContentId page) {
        confluence
                .faults()
                .always()
                .matching("/content/search")
                .matching("container")
                .matching(page.toString())
                .answer(500);
    }

    @Test
    void whatIsFoundForManyPagesAtOnceIsWhatEachPageTells() throws Exception {
        List<ContentId> pages = pages(12);
        for (ContentId page : pages) {
            ContentId inline = wiki.commentInline(page, "some words", "How?");
            wiki.reply(wiki.reply(inline, "So"), "Or so");
            wiki.resolve(inline, true);
            wiki.comment(page, "Nice");
            attach(page, "file.txt", "1");
        }
        follow(CARRYING);
        List<List<ConfluenceChange.Comment>> together =
                received.stream().map(ConfluenceChange::comments).toList();
        List<List<ConfluenceChange.Attachment>> files =
                received.stream().map(ConfluenceChange::attachments).toList();
        shutDownRoute();
        confluence
                .faults()
                .always()
                .matching("/content/search")
                .matching("container")
                .answer(500);

        follow(CARRYING + "&resync=again");

        assertThat(received).extracting(ConfluenceChange::comments).isEqualTo(together);
        assertThat(received).extracting(ConfluenceChange::attachments).isEqualTo(files);
        assertThat(together).allSatisfy(comments -> assertThat(comments).hasSize(4));
    }

    @Test
    void afterARestartOnlyWhatChangedIsDelivered() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        ContentId other = wiki.createPage("RP", null, "Other", "<p>x</p>");
        wiki.comment(page, "Nice");
        wiki.comment(other, "Nice");
        follow(CARRYING);
        shutDownRoute();

        wiki.comment(other, "Nicer");
        follow(CARRYING);

        assertThat(received).extracting(ConfluenceChange::title).containsExactly("Other");
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void theSameMayBeCarriedAndFollowed() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        wiki.comment(page, "Nice");
        follow("RP?types=page,comment&include=comments");
        assertThat(received).extracting(ConfluenceChange::type).containsExactly("page", "comment");

        wiki.comment(page, "Nicer");
        assertThat(pollAnew())
                .extracting(ConfluenceChange::type, ConfluenceChange::event)
                .containsExactlyInAnyOrder(tuple("page", "updated"), tuple("comment", "created"));
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aCommentMadeDuringTheFirstSyncGoesWithItsPage() throws Exception {
        ContentId first = wiki.createPage("RP", null, "First", "<p>x</p>");
        ContentId second = wiki.createPage("RP", null, "Second", "<p>x</p>");
        follow(CARRYING + "&maxMessagesPerPoll=1");
        assertThat(received).extracting(ConfluenceChange::id).containsExactly(first.toString());

        wiki.comment(second, "Nice");
        attach(second, "new.txt", "1");

        assertThat(pollAnew()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(second.toString());
            assertThat(change.comments()).hasSize(1);
            assertThat(change.attachments()).hasSize(1);
        });
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void pagesWithLongCommentsGoOutAFewAtATime() throws Exception {
        for (ContentId page : pages(3)) {
            wiki.comment(page, "x".repeat(3_000_000));
        }
        List<Integer> batches = new ArrayList<>();

        follow(
                "RP?include=comments",
                exchange -> batches.add(exchange.getProperty(Exchange.BATCH_SIZE, Integer.class)));
        poll();

        assertThat(batches).containsExactly(2, 2, 1);
    }

    private ContentId attach(ContentId page, String name, String text) {
        return wiki.attach(page, name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private ConfluenceChange change(ContentId id) {
        return received.stream()
                .filter(change -> change.id().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}
