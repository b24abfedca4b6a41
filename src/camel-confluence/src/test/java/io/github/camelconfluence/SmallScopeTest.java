package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.model.ContentId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One small space of a site with thousands of comments and attachments, which are carried by their pages. */
@Timeout(300)
class SmallScopeTest {

    private static final int SPACES = 30;
    private static final int PAGES_A_SPACE = 200;
    private static final String FOLLOWED = "B1?include=comments,attachments";

    /** Whatever the site holds. */
    private static final int FIRST = 25;

    private static final int IDLE = 15;

    private static void fill(ConfluenceRouteTest test) {
        fill(test, SPACES);
    }

    private static void fill(ConfluenceRouteTest test, int spaces) {
        BusyWiki.fill(test.wiki, spaces * PAGES_A_SPACE, spaces, test.clock.instant());
    }

    private static ContentId pageWithComment(ConfluenceRouteTest test) {
        ContentId page = test.wiki.createPage("B1", null, "Own", "<p>x</p>");
        test.wiki.comment(page, "Nice");
        return page;
    }

    private static ConfluenceChange of(ContentId page, List<ConfluenceChange> changes) {
        return changes.stream()
                .filter(change -> change.id().equals(page.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<LoggedRequest> walksOfTheWholeSite(ConfluenceRouteTest test) {
        return test.confluence
                .requests()
                .matching(request -> request.path().matches(".*/api/v2/(footer-comments|inline-comments|attachments)")
                        && request.query().contains("sort=created-date"));
    }

    private static List<LoggedRequest> readsOfSinglePages(ConfluenceRouteTest test) {
        return test.confluence
                .requests()
                .matching(request -> request.path().matches(".*/(pages|blogposts)/[0-9]+/.*(comments|attachments)"));
    }

    private static boolean isForTheCommentsOfSpaces(LoggedRequest request) {
        String query = URLDecoder.decode(request.query(), StandardCharsets.UTF_8);
        return request.path().endsWith("/content/search") && query.contains("space in") && query.contains("comment");
    }

    private static void costWhatTheSpaceHolds(ConfluenceRouteTest test, int spaces) throws Exception {
        fill(test, spaces);
        test.confluence.requests().clear();

        test.follow(FOLLOWED);

        RequestKinds first = RequestKinds.of(test.confluence.requests()).withoutPolls();
        assertThat(first.total()).as("%s", first).isLessThanOrEqualTo(FIRST);
        assertThat(walksOfTheWholeSite(test)).isEmpty();
        assertThat(test.received).hasSizeGreaterThanOrEqualTo(PAGES_A_SPACE);
        assertThat(comments(test)).isEqualTo(PAGES_A_SPACE / 2);
        assertThat(test.received.stream()
                        .mapToInt(change -> change.attachments().size())
                        .sum())
                .isEqualTo(PAGES_A_SPACE / 2);
        test.confluence.requests().clear();

        assertThat(test.reconcile()).isEmpty();

        RequestKinds idle = RequestKinds.of(test.confluence.requests()).withoutPolls();
        assertThat(idle.total()).as("%s", idle).isLessThanOrEqualTo(IDLE);
        assertThat(walksOfTheWholeSite(test)).isEmpty();
    }

    private static int comments(ConfluenceRouteTest test) {
        return test.received.stream()
                .mapToInt(change -> change.comments().size())
                .sum();
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void aSmallSpaceCostsWhatItHolds() throws Exception {
            costWhatTheSpaceHolds(this, SPACES);
        }

        @Test
        void aSmallSpaceOfALargerSiteCostsNoMore() throws Exception {
            costWhatTheSpaceHolds(this, 2 * SPACES);
        }

        @Test
        void manySmallSpacesAreSearchedAHundredAtOnce() throws Exception {
            fill(this);
            List<String> keys = IntStream.rangeClosed(1, 119)
                    .mapToObj(number -> "EMPTY" + number)
                    .toList();
            keys.forEach(key -> wiki.createSpace(key, "Empty " + key));

            follow(String.join(",", keys) + "," + FOLLOWED);

            assertThat(comments(this)).isEqualTo(PAGES_A_SPACE / 2);
            assertThat(confluence.requests().matching(SmallScopeTest::isForTheCommentsOfSpaces))
                    .hasSize(2);
            assertThat(walksOfTheWholeSite(this)).isEmpty();
        }

        @Test
        void halfOfTheSiteIsReadFromItsLists() throws Exception {
            fill(this, 4);

            follow("B1,B2" + FOLLOWED.substring(2));

            assertThat(comments(this)).isEqualTo(PAGES_A_SPACE);
            assertThat(walksOfTheWholeSite(this)).isNotEmpty();
        }

        @Test
        void commentsThatAreFollowedThemselvesAreListedByTheSite() throws Exception {
            fill(this);

            follow("B1?types=comment");

            assertThat(received).hasSize(PAGES_A_SPACE / 2);
            assertThat(walksOfTheWholeSite(this)).isNotEmpty();
            assertThat(confluence.requests().matching(SmallScopeTest::isForTheCommentsOfSpaces))
                    .isEmpty();
        }

        @Test
        void whatHangsOnArchivedPagesIsListedByTheSite() throws Exception {
            fill(this);
            ContentId page = pageWithComment(this);
            wiki.archive(page);

            follow(FOLLOWED + "&includeArchived=true");

            assertThat(of(page, received).comments()).hasSize(1);
        }

        @Test
        void aNewCommentIsToldByTheNextPoll() throws Exception {
            fill(this);
            ContentId page = pageWithComment(this);
            follow(FOLLOWED);
            clock.advance(Duration.ofMinutes(20));
            wiki.comment(page, "More");

            List<ConfluenceChange> news = pollAnew();

            assertThat(news).singleElement().satisfies(change -> {
                assertThat(change.id()).isEqualTo(page.toString());
                assertThat(change.changes()).containsExactly("comments");
            });
            assertThat(reconcile()).isEmpty();
        }

        @Test
        void aCommentThatIsGoneIsTakenBackBecauseThePageSaysSo() throws Exception {
            fill(this);
            ContentId page = wiki.createPage("B1", null, "Own", "<p>x</p>");
            ContentId comment = wiki.comment(page, "Nice");
            follow(FOLLOWED);
            wiki.trash(comment);
            confluence.requests().clear();

            assertThat(reconcile()).singleElement().satisfies(change -> {
                assertThat(change.id()).isEqualTo(page.toString());
                assertThat(change.comments()).isEmpty();
            });
            assertThat(readsOfSinglePages(this)).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        }

        @Test
        void itTellsNothingWhereSearchMayNotBeAskedAnyMore() throws Exception {
            fill(this);
            follow(FOLLOWED);
            assertThat(walksOfTheWholeSite(this)).isEmpty();
            confluence.faults().always().matching("/rest/api/search?").answer(403);
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            assertThat(walksOfTheWholeSite(this)).isNotEmpty();
            assertThat(readsOfSinglePages(this)).isEmpty();
            confluence.faults().clear();
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            assertThat(walksOfTheWholeSite(this)).isEmpty();
            assertThat(readsOfSinglePages(this)).isEmpty();
        }

        @Test
        void aSearchThatFailsIsReplacedByTheListsOfTheSite() throws Exception {
            fill(this);
            confluence
                    .faults()
                    .always()
                    .matching("/content/search")
                    .matching(request -> request.query().toString().contains("space in"))
                    .answer(400);

            follow(FOLLOWED);

            assertThat(comments(this)).isEqualTo(PAGES_A_SPACE / 2);
            assertThat(walksOfTheWholeSite(this)).isNotEmpty();
        }
    }

    /** For hours search does not have what is neither new nor old. */
    @Nested
    class WithAnIndexThatLosesRows extends CloudRouteTest {

        @Override
        Settings simulator() {
            return super.simulator().indexLag(Duration.ofHours(7));
        }

        @Test
        void whatWasWrittenJustNowGoesWithItsPage() throws Exception {
            fill(this);
            ContentId page = pageWithComment(this);

            follow(FOLLOWED);

            assertThat(of(page, received).comments()).hasSize(1);
        }

        @Test
        void whatSearchLostIsAskedOfThePageOnceAndNotTakenBack() throws Exception {
            fill(this);
            pageWithComment(this);
            follow(FOLLOWED);
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            assertThat(readsOfSinglePages(this)).isNotEmpty().hasSizeLessThanOrEqualTo(4);
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            assertThat(readsOfSinglePages(this)).isEmpty();
        }

        @Test
        void whatSearchLostAndFindsAgainIsNoNews() throws Exception {
            fill(this);
            pageWithComment(this);
            follow(FOLLOWED);
            assertThat(reconcile()).isEmpty();
            clock.advance(Duration.ofHours(6));
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            assertThat(readsOfSinglePages(this)).hasSizeLessThanOrEqualTo(4);
        }

        @Test
        void whatSearchLostGoesWithAnEditOfItsPage() throws Exception {
            fill(this);
            ContentId page = pageWithComment(this);
            follow(FOLLOWED);
            assertThat(reconcile()).isEmpty();
            wiki.edit(page, "<p>y</p>");

            assertThat(pollAnew())
                    .singleElement()
                    .satisfies(change -> assertThat(change.comments()).hasSize(1));
        }

        @Test
        void whatSearchLostGoesWithItsPageWhenEverythingIsDeliveredOnceMore() throws Exception {
            fill(this);
            ContentId page = pageWithComment(this);
            follow(FOLLOWED);
            assertThat(reconcile()).isEmpty();
            shutDownRoute();
            clock.advance(Duration.ofHours(2));

            follow(FOLLOWED + "&resync=again");

            assertThat(of(page, received).comments()).hasSize(1);
            assertThat(comments(this)).isEqualTo(PAGES_A_SPACE / 2 + 1);
        }

        @Test
        void whatSearchLostBeforeTheFirstSyncIsToldWithTheNextEdit() throws Exception {
            fill(this);
            ContentId page = pageWithComment(this);
            clock.advance(Duration.ofHours(2));
            wiki.attach(page, "new.txt", "text/plain", new byte[] {1});
            follow(FOLLOWED);
            clock.advance(Duration.ofMinutes(20));
            wiki.edit(page, "<p>y</p>");

            assertThat(pollAnew()).singleElement().satisfies(change -> {
                assertThat(change.comments()).hasSize(1);
                assertThat(change.attachments()).hasSize(1);
            });
        }
    }
}
