package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Cloud's comments find their page, whatever the lists tell, and what that costs. */
class CloudRepliesTest extends HangingContract {

    CloudRepliesTest() {
        super(Played.CLOUD_SITE);
    }

    @Override
    Settings settings() {
        return super.settings().indexLag(Duration.ofSeconds(20));
    }

    private static Answer comments(String rows) {
        return Answer.of(200, Answer.JSON, "{\"results\":[" + rows + "],\"_links\":{}}");
    }

    private static String comment(String id, String fields) {
        return """
                {"id":"%s","status":"current","title":"Re: Page",%s,
                 "version":{"number":1,"createdAt":"2026-11-20T10:00:00.000Z"},"_links":{}}""".formatted(id, fields);
    }

    @Test
    void aReplyMayAlsoNameItsPage() {
        var page = page("Page");
        confluence
                .faults()
                .always()
                .matching("/footer-comments?")
                .answer(comments(comment("7", "\"pageId\":\"" + page + "\",\"parentCommentId\":\"6\"")));
        assertThat(requestsFor(space -> {
                    Content reply = listed(space).get(0);
                    assertThat(reply.parent()).isEqualTo(new Content.Parent(id(page), ContentType.PAGE));
                    assertThat(reply.details())
                            .isEqualTo(new ContentDetails.Comment(false, new ContentId("6"), "", ""));
                    return reply;
                }))
                .isEqualTo(3);
    }

    private List<Content> listed(Space space) {
        return client.list(List.of(space), ContentType.COMMENT, CURRENT).stream()
                .toList();
    }

    @Test
    void whatHangsOnSomethingElseThanAPageIsLeftOut() {
        confluence
                .faults()
                .always()
                .matching("/footer-comments?")
                .answer(comments(comment("7", "\"attachmentId\":\"att5\"") + ","
                        + comment("8", "\"parentCommentId\":\"999999999\"")));
        assertThat(listed(space())).isEmpty();
    }

    @Test
    void aListingTakesARequestForEachSliceAndOneForItsPages() {
        for (var page : pages(10)) {
            for (int number = 0; number < 30; number++) {
                site.reply(site.comment(page, "Comment"), "Reply");
            }
        }
        assertThat(requestsFor(this::listed)).isEqualTo(3 + 3 + 1);
    }

    @Test
    void repliesToOldCommentsAreFoundInBulk() {
        assertThat(requestsForReplies()).isEqualTo(1 + 1 + 1 + 1);
    }

    @Test
    void repliesAreFoundThoughSearchMayNotBeAsked() {
        confluence.faults().always().matching("content/search").answer(410);
        assertThat(requestsForReplies()).isEqualTo(1 + 1 + 2 + 1 + 1);
    }

    private long requestsForReplies() {
        var page = page("Page");
        var first = site.comment(page, "First");
        var second = site.reply(first, "Second");
        clock.advance(Duration.ofDays(1));
        Instant since = clock.instant();
        var replies = List.of(site.reply(first, "To first"), site.reply(second, "To second"));
        return requestsFor(space -> {
            List<Content> changed = client.changedSince(List.of(space), ContentType.COMMENT, CURRENT, since).stream()
                    .toList();
            assertThat(changed).extracting(Content::id).containsExactlyInAnyOrderElementsOf(ids(replies));
            assertThat(changed)
                    .extracting(Content::parent)
                    .containsOnly(new Content.Parent(id(page), ContentType.PAGE));
            return changed;
        });
    }

    @Test
    void aPageThatCannotBeAskedStopsNeitherTheListingNorTheReadingOfOthers() {
        var good = site.comment(page("Good"), "Hm");
        var bad = page("Bad");
        var onBad = site.comment(bad, "Hm");
        index();
        confluence
                .faults()
                .always()
                .matching(request -> request.path().equals("/wiki/api/v2/pages")
                        && request.query().first("id", "").contains(bad.toString()))
                .answer(500);
        assertThat(listed(space())).extracting(Content::id).containsExactly(id(good));
        Reading reading = client.read(ContentType.COMMENT, ids(List.of(good, onBad)), BodyRepresentation.NONE);
        assertThat(reading.contents()).extracting(Content::id).containsExactly(id(good));
        assertThat(reading.failures()).containsOnlyKeys(id(onBad));
    }

    @Test
    void aCommentWithoutStorageIsReadAsAdf() {
        var page = page("Page");
        var comment = site.comment(page, "Hm");
        confluence
                .faults()
                .always()
                .matching("/footer-comments/" + comment + "?body-format=storage")
                .answer(
                        Answer.of(
                                200,
                                Answer.JSON,
                                comment(
                                        comment.toString(),
                                        "\"pageId\":\"" + page
                                                + "\",\"body\":{\"storage\":{\"representation\":\"storage\",\"value\":\"\"}}")));
        assertThat(client.read(ContentType.COMMENT, List.of(id(comment)), BodyRepresentation.STORAGE)
                        .contents())
                .singleElement()
                .extracting(Content::body)
                .satisfies(body -> {
                    assertThat(body.representation()).isEqualTo(BodyRepresentation.ADF);
                    assertThat(body.value()).contains("Hm");
                });
    }

    private io.github.camelconfluence.simulator.model.ContentId crowded(int comments, int replies, int threads) {
        var page = page("Crowded");
        List<io.github.camelconfluence.simulator.model.ContentId> roots = new ArrayList<>();
        for (int number = 0; number < comments; number++) {
            roots.add(site.comment(page, "Comment"));
        }
        for (int number = 0; number < replies; number++) {
            site.reply(roots.get(number % threads), "Reply");
        }
        clock.advance(Duration.ofHours(2));
        return page;
    }

    private List<Content> commentsOf(io.github.camelconfluence.simulator.model.ContentId page) {
        return client.comments(ContentType.PAGE, id(page), BodyRepresentation.STORAGE);
    }

    @ParameterizedTest
    @CsvSource({"2,10", "20,28"})
    void onlyCommentsThatHaveRepliesAreAskedForThem(int threads, int requests) {
        var page = crowded(500, 20, threads);
        assertThat(requestsFor(space -> assertThat(commentsOf(page)).hasSize(520)))
                .isEqualTo(requests);
    }

    @Test
    void repliesThatSearchDoesNotHaveYetAreReadAllTheSame() {
        var page = crowded(30, 3, 3);
        var fresh = site.comment(page, "Fresh");
        var reply = site.reply(fresh, "Yes");
        var replyToReply = site.reply(reply, "No");
        var late = site.reply(site.comment(page, "Fresh too"), "Late");
        assertThat(commentsOf(page))
                .hasSize(38)
                .extracting(Content::id)
                .contains(id(reply), id(replyToReply), id(late));
    }

    @Test
    void repliesAreReadWhateverBecomesOfTheSearch() {
        var page = crowded(30, 3, 3);
        confluence.faults().next(1).matching("content/search").answer(410);
        assertThat(commentsOf(page)).hasSize(33);
        confluence.faults().next(1).matching("content/search").answer(Answer.of(200, Answer.JSON, "{\"results\":[]}"));
        assertThat(commentsOf(page)).hasSize(33);
    }

    @Test
    void repliesAreReadThoughSearchDoesNotTellWhatTheyAnswer() {
        var page = crowded(30, 3, 3);
        String rows = commentsOf(page).stream()
                .map(comment -> "{\"id\":\"" + comment.id() + "\",\"type\":\"comment\",\"ancestors\":[],"
                        + "\"extensions\":{\"location\":\"footer\"}}")
                .collect(Collectors.joining(","));
        confluence.faults().next(1).matching("content/search").answer(comments(rows));
        assertThat(commentsOf(page)).hasSize(33);
    }

    @Test
    void repliesOnAnArchivedPageAreReadThoughSearchLeavesItOut() {
        var page = crowded(30, 3, 3);
        site.archive(page);
        index();
        assertThat(commentsOf(page)).hasSize(33);
    }

    @Test
    void anArchivedAttachmentIsListedWithItsPageAsItIsWithItsSpace() {
        var page = page("Page");
        var attachment = site.attach(page, "a.txt", "text/plain", new byte[] {65});
        site.trash(site.attach(page, "b.txt", "text/plain", new byte[] {65}));
        site.archive(attachment);
        assertThat(listed(ContentType.ATTACHMENT)).extracting(Content::id).containsExactly(id(attachment));
        assertThat(client.attachments(ContentType.PAGE, id(page))).isEqualTo(listed(ContentType.ATTACHMENT));
    }

    @Test
    void aCommentTellsWhenItsVersionWasMade() {
        var page = page("Page");
        Instant made = clock.instant();
        var kept = site.comment(page, "Kept");
        var edited = site.comment(page, "Edited");
        clock.advance(Duration.ofDays(1));
        site.edit(edited, "<p>again</p>");
        List<Content> comments = commentsOf(page);
        assertThat(found(comments, kept).createdAt()).isEqualTo(made);
        assertThat(found(comments, edited).createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void commentsOfArchivedPagesComeOnlyWithArchivedPages() {
        var page = page("Old");
        var comment = site.comment(page, "Hm");
        var attachment = site.attach(page, "a.txt", "text/plain", new byte[] {65});
        site.archive(page);
        var both = java.util.Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED);
        assertThat(listed(space())).isEmpty();
        assertThat(listed(ContentType.ATTACHMENT)).isEmpty();
        assertThat(client.list(List.of(space()), ContentType.COMMENT, both).stream())
                .extracting(Content::id)
                .containsExactly(id(comment));
        assertThat(client.list(List.of(space()), ContentType.ATTACHMENT, both).stream())
                .extracting(Content::id)
                .containsExactly(id(attachment));
    }
}
