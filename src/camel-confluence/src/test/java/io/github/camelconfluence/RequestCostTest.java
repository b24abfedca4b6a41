package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.ContentId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How few requests what happens often, and what happens at once to very many, takes. */
@Timeout(120)
class RequestCostTest {

    /** A page with a thousand descendants on three levels, and where it will be moved to. */
    private record Subtree(ContentId top, ContentId destination) {

        static Subtree in(ConfluenceRouteTest test) {
            ContentId destination = test.wiki.createPage("RP", null, "To", "<p>x</p>");
            ContentId top = test.wiki.createPage("RP", null, "Top", "<p>x</p>");
            for (int chapter = 0; chapter < 10; chapter++) {
                ContentId above = test.wiki.createPage("RP", top, "Chapter " + chapter, "<p>x</p>");
                for (int page = 1; page < 100; page++) {
                    test.wiki.createPage("RP", above, chapter + "." + page, "<p>Page " + page + "</p>");
                }
            }
            return new Subtree(top, destination);
        }
    }

    /** The requests for bodies that it takes. */
    private static List<LoggedRequest> moveAThousandPages(ConfluenceRouteTest test) throws Exception {
        Subtree subtree = Subtree.in(test);
        test.follow("RP?types=page");
        assertThat(test.received).hasSize(1002);
        test.wiki.move(subtree.top(), subtree.destination());
        test.confluence.requests().clear();

        assertThat(test.reconcile()).hasSize(1001).allSatisfy(change -> {
            assertThat(change.event()).isEqualTo("moved");
            assertThat(change.path()).startsWith("RP/To/Top");
            assertThat(change.previousPath()).startsWith("RP/Top");
            assertThat(change.text()).isNotBlank();
        });
        return test.confluence.requests().matching(request -> request.query().contains("storage"));
    }

    private static void onePageInEachOf(int spaces, ConfluenceRouteTest test) throws Exception {
        for (int number = 1; number < spaces; number++) {
            test.wiki.createSpace("S" + number, "Space " + number);
            test.wiki.createPage("S" + number, null, "Page", "<p>x</p>");
        }
        test.wiki.createPage("RP", null, "Page", "<p>x</p>");
        test.follow("*");
        assertThat(test.received).hasSize(spaces);
        test.clock.advance(Duration.ofMinutes(1));
        test.confluence.requests().clear();

        assertThat(test.pollAnew()).isEmpty();
    }

    private static void followManyNewPages(ConfluenceRouteTest test) throws Exception {
        test.pages(60).forEach(page -> test.wiki.label(page, "howto"));
        test.confluence.requests().clear();

        test.follow("RP?types=page");

        assertThat(test.received)
                .hasSize(60)
                .allSatisfy(change -> assertThat(change.labels()).containsExactly("howto"));
        RequestKinds kinds = RequestKinds.of(test.confluence.requests());
        assertThat(kinds.total()).as("%s", kinds).isLessThanOrEqualTo(20);
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void labelsOfAWikiThatWasImportedJustNowAreReadInBulk() throws Exception {
            followManyNewPages(this);
        }

        @Test
        void labelsOfManySpacesAreReadTogether() throws Exception {
            onePageInEachOf(60, this);
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            RequestKinds kinds = RequestKinds.of(confluence.requests());
            assertThat(kinds.total()).as("%s", kinds).isLessThanOrEqualTo(20);
        }

        @Test
        void aThousandPagesThatMoveAreReadByTwoHundredAndFiftyIds() throws Exception {
            List<LoggedRequest> reads = moveAThousandPages(this);

            assertThat(reads).hasSizeLessThanOrEqualTo(10);
            assertThat(confluence.requests().count()).isLessThanOrEqualTo(30);
        }

        @Test
        void aPollThatFindsNothingAsksTwiceForAHundredSpacesAndAType() throws Exception {
            onePageInEachOf(150, this);

            assertThat(confluence.requests().count()).isLessThanOrEqualTo(2 * 2 * 2);
            assertThat(confluence.requests().matching(request -> request.query().contains("space-id=")))
                    .extracting(request -> spaceIds(request).size())
                    .containsExactly(100, 50, 100, 50);
        }

        private List<String> spaceIds(LoggedRequest request) {
            String query = URLDecoder.decode(request.query(), StandardCharsets.UTF_8);
            return List.of(query.replaceAll(".*space-id=([0-9,]+).*", "$1").split(","));
        }

        @Test
        void aPollThatFindsNothingInOneSpaceAsksTwiceForAType() throws Exception {
            onePageInEachOf(1, this);

            assertThat(confluence.requests().count()).isLessThanOrEqualTo(2 * 2);
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void labelsOfAWikiThatWasImportedJustNowAreReadInBulk() throws Exception {
            followManyNewPages(this);
        }

        @Test
        void manySmallSpacesAreWalkedAsOneSite() throws Exception {
            onePageInEachOf(60, this);
            wiki.createSpace("OLD", "Archived");
            wiki.createPage("OLD", null, "Archived", "<p>x</p>");
            wiki.archiveSpace("OLD", true);
            confluence.requests().clear();

            assertThat(reconcile()).isEmpty();

            RequestKinds kinds = RequestKinds.of(confluence.requests());
            assertThat(kinds.total()).as("%s", kinds).isLessThanOrEqualTo(20);
        }

        @Test
        void aFewSpacesOfManyAreAskedForByTheirKeys() throws Exception {
            for (int number = 1; number < 20; number++) {
                wiki.createSpace("S" + number, "Space " + number);
                wiki.createPage("S" + number, null, "Page", "<p>x</p>");
            }

            follow("S1,S2?types=page");

            assertThat(received).hasSize(2);
            assertThat(confluence.requests().matching(request -> request.path().endsWith("/scan")))
                    .allSatisfy(request -> assertThat(request.query()).contains("spaceKey=S"));
        }

        @Test
        void aThousandPagesThatMoveAreReadByFiftyIds() throws Exception {
            assertThat(moveAThousandPages(this)).hasSizeLessThanOrEqualTo(25);
        }

        @Test
        void aPollThatFindsNothingAsksTwiceForAHundredSpacesAndAType() throws Exception {
            onePageInEachOf(150, this);

            assertThat(confluence.requests().count()).isLessThanOrEqualTo(2 * 2 * 2);
        }
    }
}
