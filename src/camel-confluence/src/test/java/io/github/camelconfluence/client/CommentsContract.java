package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every client promises of comments. */
abstract class CommentsContract extends HangingContract {

    CommentsContract(Played played) {
        super(played);
    }

    @Test
    void commentsOfASpaceAreListedWithTheirPageAndTheirReplies() {
        var page = page("Page");
        var post = site.createBlogPost("RP", "News", "<p/>");
        var footer = site.comment(page, "Hm");
        var reply = site.reply(footer, "Yes");
        var replyToReply = site.reply(reply, "No");
        var inline = site.commentInline(page, "Page", "Why");
        var inlineReply = site.reply(inline, "Because");
        var onPost = site.comment(post, "Nice");
        List<Content> listed = listed(ContentType.COMMENT);
        assertThat(listed)
                .extracting(Content::id)
                .containsExactlyInAnyOrderElementsOf(
                        ids(List.of(footer, reply, replyToReply, inline, inlineReply, onPost)));
        assertThat(listed).extracting(Content::space).containsOnly(space().id());
        for (var onPage : List.of(footer, reply, replyToReply, inline, inlineReply)) {
            assertThat(found(listed, onPage).parent()).isEqualTo(new Content.Parent(id(page), ContentType.PAGE));
        }
        assertThat(found(listed, onPost).parent()).isEqualTo(new Content.Parent(id(post), ContentType.BLOGPOST));
    }

    @Test
    void aCommentTellsWhatItAnswersWhatItIsAboutAndWhetherItIsResolved() {
        var page = page("Page");
        var footer = site.comment(page, "Hm");
        var reply = site.reply(footer, "Yes");
        var inline = site.commentInline(page, "some words", "Why");
        site.resolve(inline, true);
        List<Content> listed = listed(ContentType.COMMENT);
        assertThat(found(listed, footer).details()).isEqualTo(new ContentDetails.Comment(false, null, "", ""));
        assertThat(found(listed, reply).details()).isEqualTo(new ContentDetails.Comment(false, id(footer), "", ""));
        assertThat(found(listed, inline).details())
                .isEqualTo(new ContentDetails.Comment(true, null, "resolved", "some words"));
    }

    /** Whatever is told of a thread by one list and not by another would make it look changed. */
    @Test
    void aReplyIsTheSameInEveryListAndHasNoResolutionOfItsOwn() {
        var page = page("Page");
        var inline = site.commentInline(page, "some words", "Why");
        var reply = site.reply(inline, "Because");
        site.resolve(inline, true);
        index();
        ContentDetails details = new ContentDetails.Comment(true, id(inline), "", "");
        assertThat(found(listed(ContentType.COMMENT), reply).details()).isEqualTo(details);
        assertThat(found(client.comments(ContentType.PAGE, id(page), BodyRepresentation.NONE), reply)
                        .details())
                .isEqualTo(details);
    }

    @Test
    void commentsElsewhereAreNotListed() {
        site.createSpace("ENG", "Engineering");
        var elsewhere = site.createPage("ENG", null, "There", "<p/>");
        site.comment(elsewhere, "There");
        var here = site.comment(page("Here"), "Here");
        var gone = page("Gone");
        site.comment(gone, "Gone");
        site.trash(gone);
        assertThat(listed(ContentType.COMMENT)).extracting(Content::id).containsExactly(id(here));
    }

    @Test
    void aListingOfCommentsGoesOverAllSlices() {
        var page = page("Page");
        List<io.github.camelconfluence.simulator.model.ContentId> all = new ArrayList<>();
        for (int number = 0; number < 260; number++) {
            all.add(site.comment(page, "Comment " + number));
            all.add(site.reply(all.get(all.size() - 1), "Reply " + number));
        }
        assertThat(listed(ContentType.COMMENT)).extracting(Content::id).containsExactlyInAnyOrderElementsOf(ids(all));
    }

    @Test
    void whatWasCommentedSinceIsFound() {
        var page = page("Page");
        var old = site.comment(page, "Old");
        var edited = site.comment(page, "Edited");
        clock.advance(Duration.ofDays(3));
        Instant since = clock.instant();
        clock.advance(Duration.ofMinutes(7));
        var reply = site.reply(old, "New");
        var inline = site.commentInline(page, "Page", "New too");
        site.edit(edited, "<p>again</p>");
        index();
        client.caller();
        assertThat(changedSince(ContentType.COMMENT, since))
                .contains(id(reply), id(inline), id(edited))
                .doesNotContain(id(old));
    }

    @Test
    void whereNothingWasCommentedOneRequestAListTellsSo() {
        var page = page("Page");
        for (int number = 0; number < 600; number++) {
            site.comment(page, "Old");
        }
        clock.advance(Duration.ofDays(3));
        Instant since = clock.instant();
        assertThat(requestsFor(
                        space -> client.changedSince(List.of(space), ContentType.COMMENT, CURRENT, since).stream()
                                .toList()))
                .isEqualTo(played.isCloud() ? 2 : 1);
    }

    @Test
    void commentsAreReadByTheirIdsWithTheirBodies() {
        var page = page("Page");
        var footer = site.comment(page, "Hm");
        var reply = site.reply(footer, "Yes");
        var inline = site.commentInline(page, "Page", "Why");
        var trashed = site.comment(page, "Gone");
        site.trash(trashed);
        index();
        Reading reading = client.read(
                ContentType.COMMENT,
                List.of(id(footer), id(reply), id(inline), id(trashed), new ContentId("999999999")),
                BodyRepresentation.STORAGE);
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.contents())
                .extracting(Content::id)
                .containsExactlyInAnyOrder(id(footer), id(reply), id(inline));
        assertThat(found(reading.contents(), reply).body())
                .isEqualTo(new Body(BodyRepresentation.STORAGE, "<p>Yes</p>"));
        assertThat(reading.contents())
                .extracting(Content::parent)
                .containsOnly(new Content.Parent(id(page), ContentType.PAGE));
        assertThat(found(reading.contents(), inline).details())
                .isEqualTo(new ContentDetails.Comment(true, null, "open", "Page"));
    }

    @Test
    void commentsThatTheIndexDoesNotHaveYetAreReadAllTheSame() {
        var page = page("Page");
        var footer = site.comment(page, "Hm");
        clock.advance(Duration.ofMinutes(5));
        var reply = site.reply(footer, "Yes");
        var inline = site.commentInline(page, "Page", "Why");
        assertThat(client.read(ContentType.COMMENT, ids(List.of(footer, reply, inline)), BodyRepresentation.NONE)
                        .contents())
                .extracting(Content::parent)
                .hasSize(3)
                .containsOnly(new Content.Parent(id(page), ContentType.PAGE));
    }

    @Test
    void aCommentThatCannotBeReadIsAFailureAndTheOthersAreRead() {
        var page = page("Page");
        var good = site.comment(page, "Good");
        var bad = site.comment(page, "Bad");
        index();
        confluence.faults().always().matching(bad.toString()).answer(500);
        Reading reading = client.read(ContentType.COMMENT, ids(List.of(good, bad)), BodyRepresentation.STORAGE);
        assertThat(reading.contents()).extracting(Content::id).containsExactly(id(good));
        assertThat(reading.failures()).containsOnlyKeys(id(bad));
    }

    @Test
    void aTrashedCommentIsFoundByItsIdAndAPurgedOneIsNot() {
        var page = page("Page");
        var comment = site.commentInline(page, "Page", "Hm");
        var reply = site.reply(comment, "Yes");
        assertThat(client.find(ContentType.COMMENT, id(reply)).orElseThrow().parent())
                .isEqualTo(new Content.Parent(id(page), ContentType.PAGE));
        site.trash(page);
        assertThat(client.find(ContentType.COMMENT, id(reply)))
                .get()
                .extracting(Content::status)
                .isEqualTo(ContentStatus.TRASHED);
        site.purge(page);
        assertThat(client.find(ContentType.COMMENT, id(reply))).isEmpty();
    }

    @Test
    void commentsHaveNeitherLabelsNorRestrictionsOfTheirOwnAndNobodyAsks() {
        var comment = site.comment(page("Page"), "Hm");
        assertThat(requestsFor(space -> {
                    assertThat(client.annotations(ContentType.COMMENT, id(comment), true))
                            .isEqualTo(new Annotations(id(comment), List.of(), Audience.UNRESTRICTED));
                    return client.annotations(List.of(space), ContentType.COMMENT, true).stream()
                            .toList();
                }))
                .isZero();
    }

    @Test
    void onlyWhatIsAskedForIsListed() {
        site.comment(page("Page"), "Hm");
        assertThat(client.list(List.of(), ContentType.COMMENT, CURRENT).stream())
                .isEmpty();
        assertThat(client.list(List.of(space()), ContentType.COMMENT, Set.of(ContentStatus.GONE)).stream())
                .isEmpty();
    }

    @Test
    void allCommentsOfAPageAreReadWithRepliesAtAnyDepthOldestFirst() {
        var page = page("Page");
        var footer = site.comment(page, "1");
        var inline = site.commentInline(page, "some words", "2");
        clock.advance(Duration.ofMinutes(1));
        var reply = site.reply(footer, "3");
        var inlineReply = site.reply(inline, "4");
        clock.advance(Duration.ofMinutes(1));
        var replyToReply = site.reply(reply, "5");
        site.comment(page("Other"), "elsewhere");
        site.trash(site.comment(page, "gone"));
        site.resolve(inline, true);
        List<Content> comments = client.comments(ContentType.PAGE, id(page), BodyRepresentation.STORAGE);
        assertThat(comments)
                .extracting(Content::id)
                .containsExactlyElementsOf(ids(List.of(footer, inline, reply, inlineReply, replyToReply)));
        assertThat(comments)
                .extracting(
                        content -> content.body() == null ? "" : content.body().value())
                .containsExactly("<p>1</p>", "<p>2</p>", "<p>3</p>", "<p>4</p>", "<p>5</p>");
        assertThat(comments).extracting(Content::parent).containsOnly(new Content.Parent(id(page), ContentType.PAGE));
        assertThat(found(comments, inline).details())
                .isEqualTo(new ContentDetails.Comment(true, null, "resolved", "some words"));
        assertThat(found(comments, replyToReply).details())
                .isEqualTo(new ContentDetails.Comment(false, id(reply), "", ""));
        assertThat(found(comments, inlineReply).details())
                .isInstanceOfSatisfying(ContentDetails.Comment.class, details -> {
                    assertThat(details.inline()).isTrue();
                    assertThat(details.replyTo()).isEqualTo(id(inline));
                });
    }

    @Test
    void allCommentsOfABlogPostAreReadHoweverManyThereAre() {
        var post = site.createBlogPost("RP", "News", "<p/>");
        for (int number = 0; number < 120; number++) {
            site.comment(post, "Comment " + number);
        }
        assertThat(client.comments(ContentType.BLOGPOST, id(post), BodyRepresentation.NONE))
                .hasSize(120)
                .doesNotHaveDuplicates()
                .allSatisfy(comment -> assertThat(comment.body()).isNull());
    }

    @Test
    void commentsOfManyPagesAreFoundAtOnceAsEachPageTellsThem() {
        var pages = pages(3);
        for (var page : pages) {
            var inline = site.commentInline(page, "some words", "Why");
            site.resolve(inline, page.equals(pages.get(1)));
            site.reply(site.reply(inline, "Because"), "Oh");
            site.reply(site.comment(page, "Nice"), "Thanks");
            site.trash(site.comment(page, "gone"));
        }
        site.comment(page("Elsewhere"), "elsewhere");
        index();
        for (BodyRepresentation body : BodyRepresentation.values()) {
            List<Content> single = ids(pages).stream()
                    .flatMap(page -> client.comments(ContentType.PAGE, page, body).stream())
                    .toList();
            assertThat(client.hanging(ContentType.COMMENT, ids(pages), body).stream())
                    .hasSize(15)
                    .containsExactlyInAnyOrderElementsOf(single);
        }
    }

    @Test
    void moreCommentsThanASearchGivesAtOnceAreFound() {
        var page = page("Page");
        var other = site.createBlogPost("RP", "News", "<p/>");
        for (int number = 0; number < 130; number++) {
            site.comment(number % 2 == 0 ? page : other, "Comment " + number);
        }
        index();
        assertThat(client.hanging(ContentType.COMMENT, ids(List.of(page, other)), BodyRepresentation.STORAGE).stream())
                .hasSize(130)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageWithoutCommentsHasNone() {
        var page = page("Page");
        assertThat(requestsFor(space -> {
                    assertThat(client.comments(ContentType.PAGE, id(page), BodyRepresentation.STORAGE))
                            .isEmpty();
                    return space;
                }))
                .isEqualTo(played.isCloud() ? 2 : 1);
    }
}
