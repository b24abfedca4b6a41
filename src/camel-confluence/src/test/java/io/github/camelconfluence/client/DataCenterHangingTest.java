package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments and attachments of old and odd versions of Data Center. */
class DataCenterHangingTest {

    private static final Set<ContentStatus> CURRENT = Set.of(ContentStatus.CURRENT);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:30:20Z"));
    private final Site site = Site.empty(clock);

    DataCenterHangingTest() {
        site.createSpace("RP", "RAG Pipelines");
    }

    private void with(Quirks quirks, BiConsumer<ConfluenceSimulator, ConfluenceClient> use) {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.dataCenter()
                        .site(site)
                        .clock(clock)
                        .quirks(quirks)
                        .indexLag(Duration.ofSeconds(20))
                        .start();
                ConfluenceClient client = Connected.to(confluence, Credentials.READER_PAT, clock)) {
            use.accept(confluence, client);
        }
    }

    private static List<Content> listed(ConfluenceClient client, ContentType type) {
        return client.list(client.spacesByKey(List.of("RP")), type, CURRENT).stream()
                .toList();
    }

    private io.github.camelconfluence.simulator.model.ContentId page(String title) {
        return site.createPage("RP", null, title, "<p/>");
    }

    private void attach(io.github.camelconfluence.simulator.model.ContentId page, int count) {
        for (int number = 0; number < count; number++) {
            site.attach(page, number + ".txt", "text/plain", new byte[] {65});
        }
    }

    @Test
    void aPageIsAskedForItsCommentsOnlyWhereThreadsAreDeeperThanItsRowTells() {
        var page = page("Page");
        var inline = site.commentInline(page, "words", "Why");
        site.resolve(inline, true);
        site.reply(site.reply(inline, "Because"), "Oh");
        var deep = page("Deep");
        var last = site.comment(deep, "0");
        for (int depth = 1; depth < 6; depth++) {
            last = site.reply(last, "" + depth);
        }
        with(Quirks.NONE.version("7.19.0"), (confluence, client) -> {
            List<Content> listed = listed(client, ContentType.COMMENT);
            assertThat(confluence.requests().matching(request -> request.path().endsWith("/child/comment")))
                    .hasSize(1);
            List<Content> told = new ArrayList<>();
            for (var each : List.of(page, deep)) {
                told.addAll(client.comments(ContentType.PAGE, new ContentId(each.toString()), BodyRepresentation.NONE));
            }
            assertThat(listed).hasSize(9).containsExactlyInAnyOrderElementsOf(told);
        });
    }

    @Test
    void whereResolvedCommentsMayBeMissingAPageWithInlineOnesIsAsked() {
        site.commentInline(page("Page"), "words", "Why");
        site.comment(page("Other"), "Hm");
        with(Quirks.NONE.version("7.19.0"), (confluence, client) -> {
            assertThat(listed(client, ContentType.COMMENT)).hasSize(2);
            assertThat(confluence.requests().matching(request -> request.path().endsWith("/child/comment")))
                    .hasSize(1);
        });
    }

    @Test
    void onlyPagesWithRepliesAreAskedWhereThreadsAreTooMuchForTheServer() {
        site.comment(page("Page"), "Hm");
        site.reply(site.comment(page("Other"), "Hm"), "Yes");
        with(Quirks.NONE.version("7.19.0"), (confluence, client) -> {
            confluence
                    .faults()
                    .always()
                    .matching("comment.children.comment.version")
                    .answer(500);
            assertThat(listed(client, ContentType.COMMENT)).hasSize(3);
            assertThat(confluence.requests().matching(request -> request.path().endsWith("/child/comment")))
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.19.0", "8.2.0", "8.3.0", "10.0.0"})
    void commentsAreListedWithTheirRepliesByEveryVersion(String version) {
        var page = page("Page");
        page("Silent");
        var comment = site.comment(page, "Hm");
        site.reply(site.reply(comment, "Yes"), "No");
        site.commentInline(site.createBlogPost("RP", "News", "<p/>"), "News", "Why");
        with(Quirks.NONE.version(version), (confluence, client) -> {
            assertThat(listed(client, ContentType.COMMENT))
                    .hasSize(4)
                    .doesNotHaveDuplicates()
                    .extracting(Content::parent)
                    .contains(new Content.Parent(new ContentId(page.toString()), ContentType.PAGE))
                    .doesNotContainNull();
        });
    }

    @ParameterizedTest
    @EnumSource(Quirks.Paging.class)
    void everyListEndsAndIsCompleteHoweverItIsPaged(Quirks.Paging paging) {
        var page = page("Page");
        attach(page, 230);
        attach(page("Few"), 3);
        for (int number = 0; number < 230; number++) {
            site.comment(page, "Comment");
        }
        with(Quirks.NONE.version("7.19.0").paging(paging), (confluence, client) -> {
            assertThat(listed(client, ContentType.ATTACHMENT)).hasSize(233).doesNotHaveDuplicates();
            assertThat(listed(client, ContentType.COMMENT)).hasSize(230).doesNotHaveDuplicates();
            assertThat(client.comments(ContentType.PAGE, new ContentId(page.toString()), BodyRepresentation.STORAGE))
                    .hasSize(230);
        });
    }

    /** Of a page that is gone or a draft the server lists the comments as if nothing was. */
    private void withSlicesOfUnwantedComments(BiConsumer<ConfluenceClient, List<ContentId>> use) {
        var first = site.comment(page("First"), "Wanted");
        var away = page("Away");
        for (int number = 0; number < 450; number++) {
            site.comment(away, "Unwanted");
        }
        var last = site.comment(page("Last"), "Wanted");
        clock.advance(Duration.ofMinutes(1));
        site.archive(away);
        with(Quirks.NONE, (confluence, client) -> {
            client.caller();
            use.accept(client, List.of(new ContentId(first.toString()), new ContentId(last.toString())));
        });
    }

    @Test
    void aListingDoesNotEndAtASliceOfWhichNothingIsWanted() {
        withSlicesOfUnwantedComments((client, wanted) -> assertThat(listed(client, ContentType.COMMENT))
                .extracting(Content::id)
                .containsExactlyElementsOf(wanted));
    }

    @Test
    void aSearchDoesNotEndAtASliceOfWhichNothingIsWanted() {
        withSlicesOfUnwantedComments((client, wanted) -> assertThat(client
                        .changedSince(
                                client.spacesByKey(List.of("RP")),
                                ContentType.COMMENT,
                                CURRENT,
                                clock.instant().minusSeconds(600))
                        .stream())
                .extracting(Content::id)
                .containsExactlyInAnyOrderElementsOf(wanted));
    }

    @Test
    void aPageThatSpoilsTheListIsAskedByItself() {
        var good = page("Good");
        attach(good, 2);
        var bad = page("Bad");
        attach(bad, 2);
        with(Quirks.NONE.unexpandable(bad), (confluence, client) -> {
            assertThat(listed(client, ContentType.ATTACHMENT)).hasSize(4);
        });
    }

    @Test
    void fewAttachmentsOfManyPagesTakeARequestForTwoHundredPages() {
        for (int number = 0; number < 390; number++) {
            attach(page("Page " + number), number % 3);
        }
        with(Quirks.NONE, (confluence, client) -> {
            List<Space> spaces = client.spacesByKey(List.of("RP"));
            confluence.requests().clear();
            assertThat(client.list(spaces, ContentType.ATTACHMENT, CURRENT).stream())
                    .hasSize(390);
            assertThat(confluence.requests().count()).isEqualTo(3);
        });
    }

    @Test
    void attachmentsAreReadThoughSearchDoesNotTakeTheirIds() {
        var page = page("Page");
        attach(page, 5);
        with(Quirks.NONE, (confluence, client) -> {
            List<ContentId> ids = client.attachments(ContentType.PAGE, new ContentId(page.toString())).stream()
                    .map(Content::id)
                    .toList();
            confluence.faults().always().matching("cql=id").answer(400);
            confluence.requests().clear();
            assertThat(client.read(ContentType.ATTACHMENT, ids, BodyRepresentation.NONE)
                            .contents())
                    .hasSize(5);
            assertThat(confluence.requests().count()).isEqualTo(6);
        });
    }
}
