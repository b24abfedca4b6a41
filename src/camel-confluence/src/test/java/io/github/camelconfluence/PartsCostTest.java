package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.model.ContentId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How few requests it takes to follow comments and attachments. */
@Timeout(120)
class PartsCostTest {

    private static final String ALL = "types=page,blogpost,comment,attachment&include=labels,comments,attachments";
    private static final int TYPES = 4;

    /** Without those that go on with a cursor. */
    private static boolean isSearchOnMoreThanAHundredPages(LoggedRequest request) {
        String query = URLDecoder.decode(request.query(), StandardCharsets.UTF_8);
        return query.contains("container in") && !query.contains("cursor=") && query.split(",").length > 110;
    }

    private static ContentId pageWithParts(ConfluenceRouteTest test, String space) {
        ContentId page = test.wiki.createPage(space, null, "Page", "<p>x</p>");
        test.wiki.comment(page, "Nice");
        test.wiki.attach(page, "file.txt", "text/plain", "1".getBytes(StandardCharsets.UTF_8));
        return page;
    }

    private static void pollIdlyIn(int spaces, ConfluenceRouteTest test) throws Exception {
        pageWithParts(test, "RP");
        for (int number = 1; number < spaces; number++) {
            test.wiki.createSpace("S" + number, "Space " + number);
            pageWithParts(test, "S" + number);
        }
        test.follow("*?" + ALL);
        assertThat(test.received).hasSize(3 * spaces);
        test.clock.advance(Duration.ofMinutes(20));
        assertThat(test.pollAnew()).isEmpty();
        test.clock.advance(Duration.ofMinutes(1));
        test.confluence.requests().clear();

        assertThat(test.pollAnew()).isEmpty();
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void aPollThatFindsNothingAsksTwiceForAHundredSpacesAndAType() throws Exception {
            pollIdlyIn(120, this);

            assertThat(confluence.requests().count()).isLessThanOrEqualTo(2 * 2 * TYPES);
        }

        @Test
        void aListOfTheWholeSiteIsWalkedOnceForAllSpaces() throws Exception {
            pollIdlyIn(120, this);
            assertThat(confluence.requests().matching(PartsCostTest::isForAllFooterComments))
                    .hasSize(1);
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            assertThat(confluence.requests().matching(PartsCostTest::isForAllFooterComments))
                    .hasSize(1);
        }

        @Test
        void aListOfTheWholeSiteThatFailsIsNotTriedSpaceBySpace() throws Exception {
            context.getComponent("confluence", ConfluenceComponent.class).useWaiters(() -> duration -> {});
            pollIdlyIn(12, this);
            confluence.faults().always().matching("/api/v2/footer-comments?").answer(400);
            confluence.requests().clear();

            failToReconcile(ConfluenceException.class);

            assertThat(confluence.requests().matching(PartsCostTest::isForAllFooterComments))
                    .hasSizeLessThanOrEqualTo(2);
        }

        @Test
        void pagesOnWhichNothingHangsAreNotAskedForIt() throws Exception {
            pages(30);
            pageWithParts(this, "RP");

            follow("RP?include=comments,attachments");

            assertThat(received).hasSize(31);
            assertThat(confluence.requests().matching(PartsCostTest::isForThePartsOfAPage))
                    .hasSizeLessThanOrEqualTo(4);
        }

        @Test
        void commentsThatAreFollowedAreReadByAHundredIds() throws Exception {
            ContentId page = pages(1).get(0);
            IntStream.range(0, 200).forEach(number -> wiki.comment(page, "Comment " + number));
            clock.advance(Duration.ofHours(2));
            confluence.requests().clear();

            follow("RP?types=comment");

            assertThat(received).hasSize(200);
            RequestKinds kinds = RequestKinds.of(confluence.requests());
            assertThat(kinds.total()).as("%s", kinds).isLessThanOrEqualTo(30);
        }

        @Test
        void whereCommentsAreTooLongForManyPagesAtOnceThatIsLearnedOnce() throws Exception {
            String longComment = "long ".repeat(5_000);
            pages(500).forEach(page -> wiki.comment(page, longComment));
            clock.advance(Duration.ofHours(2));
            confluence.requests().clear();

            follow("RP?include=comments");

            assertThat(received).hasSize(500);
            assertThat(confluence.requests().matching(PartsCostTest::isSearchOnMoreThanAHundredPages))
                    .hasSize(1);
        }

        @Test
        void aListingThatLacksRepliesCausesOneReadingAndNoDelivery() throws Exception {
            ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
            wiki.reply(wiki.comment(page, "Nice"), "Thanks");
            follow("RP?include=comments");
            assertThat(received.get(0).comments()).hasSize(2);
            confluence
                    .faults()
                    .always()
                    .matching("/api/v2/footer-comments?")
                    .answer(Answer.of(200, Answer.JSON, "{\"results\":[],\"_links\":{}}"));

            confluence.requests().clear();
            assertThat(reconcile()).isEmpty();
            assertThat(confluence.requests().matching(PartsCostTest::isForThePartsOfAPage))
                    .isNotEmpty();
            confluence.requests().clear();
            assertThat(reconcile()).isEmpty();
            assertThat(confluence.requests().matching(PartsCostTest::isForThePartsOfAPage))
                    .isEmpty();

            wiki.comment(page, "Found by nobody until the list is well again");
            confluence.faults().clear();
            assertThat(reconcile()).extracting(ConfluenceChange::changes).containsExactly(List.of("comments"));
        }

        @Test
        void whatCommentsHangOnIsReadInBulkWherePagesAreNotFollowed() throws Exception {
            follow("RP?types=comment&include=ancestors");
            pages(40).forEach(page -> wiki.comment(page, "Nice"));
            confluence.requests().clear();

            assertThat(pollAnew()).hasSize(40);

            assertThat(confluence.requests().matching(request -> request.path().contains("/pages/")))
                    .isEmpty();
            assertThat(confluence.requests().matching(request -> request.path().endsWith("/pages")))
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    private static boolean isForAllFooterComments(LoggedRequest request) {
        return request.path().endsWith("/api/v2/footer-comments");
    }

    private static boolean isForThePartsOfAPage(LoggedRequest request) {
        return request.path().contains("/pages/")
                && (request.path().endsWith("-comments") || request.path().endsWith("/attachments"));
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void aPollThatFindsNothingAsksTwiceForAHundredSpacesAndAType() throws Exception {
            pollIdlyIn(120, this);

            assertThat(confluence.requests().count()).isLessThanOrEqualTo(2 * 2 * TYPES);
        }
    }
}
