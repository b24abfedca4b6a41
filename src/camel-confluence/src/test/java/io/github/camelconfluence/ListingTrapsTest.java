package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.datacenter.Quirks;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that hold too much, too little, or never end. */
@Timeout(60)
class ListingTrapsTest {

    /** One more than any list gives at once. */
    private static final int MANY = 255;

    @Nested
    class OnCloud extends CloudRouteTest {

        private PlainCaller reader() {
            return PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
        }

        @Test
        void trap04_archivedPagesAreInTheDefaultListingAndNotDelivered() throws Exception {
            wiki.archive(wiki.createPage("RP", null, "Long done", "<p>x</p>"));
            wiki.createPage("RP", null, "In use", "<p>x</p>");
            assertThat(reader().results("/wiki/api/v2/pages"))
                    .extracting(row -> row.path("status").asText())
                    .containsExactlyInAnyOrder("archived", "current");

            follow("RP");

            assertThat(received).extracting(ConfluenceChange::title).containsExactly("In use");
        }

        @Test
        void trap05_everythingBelowAFolderAndBelowTheTenthLevelIsInTheSubtree() throws Exception {
            ContentId root = wiki.createPage("RP", null, "Root", "<p>x</p>");
            ContentId above = wiki.createFolder("RP", root, "Folder");
            List<String> titles = new ArrayList<>(List.of("Root"));
            for (int level = 1; level <= 12; level++) {
                titles.add("Level " + level);
                above = wiki.createPage("RP", above, "Level " + level, "<p>x</p>");
            }
            wiki.createPage("RP", null, "Elsewhere", "<p>x</p>");
            String tree = "/wiki/api/v2/pages/" + root;
            assertThat(reader().results(tree + "/children")).isEmpty();
            assertThat(reader().results(tree + "/descendants")).hasSize(2);
            assertThat(reader().results(tree + "/descendants?depth=100")).hasSize(10);

            follow("RP?rootPage=" + root);

            assertThat(received).extracting(ConfluenceChange::title).containsExactlyInAnyOrderElementsOf(titles);
            assertThat(received)
                    .filteredOn(change -> change.title().equals("Level 12"))
                    .singleElement()
                    .satisfies(change -> assertThat(change.path())
                            .startsWith("RP/Root/Folder/Level 1/Level 2/")
                            .contains("/Level 11/Level 12-"));
        }

        @Test
        void trap06_aSearchThatIgnoresStartIsReadByItsCursors() throws Exception {
            pages(MANY).forEach(page -> wiki.label(page, "label-" + page));
            String search = "/wiki/rest/api/content/search?limit=5&cql="
                    + URLEncoder.encode("space = RP", StandardCharsets.UTF_8);
            assertThat(ids(reader().results(search + "&start=5"))).isEqualTo(ids(reader().results(search)));
            confluence.requests().clear();

            follow("RP?types=page");

            assertThat(received)
                    .hasSize(MANY)
                    .allSatisfy(change -> assertThat(change.labels()).containsExactly("label-" + change.id()));
            assertThat(confluence
                            .requests()
                            .matching(request -> request.path().endsWith("/search")
                                    && request.query().contains("space")))
                    .hasSizeBetween(2, 3)
                    .extracting(LoggedRequest::query)
                    .doesNotHaveDuplicates();
        }

        private List<String> ids(JsonNode rows) {
            List<String> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.path("id").asText()));
            return ids;
        }

        @Test
        void trap07_aPageShorterThanItsLimitIsNotTheEndAndTheTotalIsAGuess() throws Exception {
            pages(MANY).forEach(page -> wiki.label(page, "wanted"));
            JsonNode first = reader().json("/wiki/rest/api/content/search?limit=250&cql="
                    + URLEncoder.encode("label = wanted", StandardCharsets.UTF_8));
            assertThat(first.path("size").asInt())
                    .isLessThan(first.path("limit").asInt());
            assertThat(first.path("totalSize").asInt()).isNotEqualTo(MANY);

            follow("RP?types=page&cql=RAW(label = wanted)");

            assertThat(received).hasSize(MANY).extracting(ConfluenceChange::id).doesNotHaveDuplicates();
        }

        @Test
        void trap12_aLinkToAnotherHostIsNotFollowedWithOurCredentials() throws Exception {
            List<Function<String, Answer>> lures = List.of(
                    other -> page("http://" + other + "/wiki/api/v2/pages?cursor=x"),
                    other -> page("//" + other + "/wiki/api/v2/pages?cursor=x"),
                    other -> Answer.redirect("http://" + other + "/wiki/api/v2/pages"));
            AtomicInteger visits = new AtomicInteger();
            HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            stranger.createContext("/", exchange -> {
                visits.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            stranger.start();
            try {
                pages(1);
                follow("RP");
                for (Function<String, Answer> lure : lures) {
                    String host = "127.0.0.1:" + stranger.getAddress().getPort();
                    confluence.faults().next(1).matching("/api/v2/pages").answer(lure.apply(host));
                    failToReconcile(MalformedAnswer.class);
                }
            } finally {
                stranger.stop(0);
            }
            assertThat(visits).hasValue(0);
            assertThat(reconcile()).isEmpty();
        }

        private Answer page(String next) {
            return Answer.of(200, Answer.JSON, "{\"results\":[],\"_links\":{\"next\":\"" + next + "\"}}");
        }
    }

    @Nested
    class ThroughTheGateway extends GatewayRouteTest {

        @Test
        void trap11_linksToTheNextSliceAreJoinedWithTheGatewaysAddress() throws Exception {
            pages(MANY).forEach(page -> wiki.label(page, "label-" + page));

            follow("RP?types=page");

            assertThat(received)
                    .hasSize(MANY)
                    .allSatisfy(change -> assertThat(change.labels()).containsExactly("label-" + change.id()));
            List<LoggedRequest> further =
                    confluence.requests().matching(request -> request.query().contains("cursor="));
            String wikiAtGateway = "/ex/confluence/" + confluence.cloudId() + "/wiki";
            assertThat(further)
                    .extracting(LoggedRequest::path)
                    .containsExactlyInAnyOrder(
                            wikiAtGateway + "/api/v2/pages", wikiAtGateway + "/rest/api/content/search");
            assertThat(further).allSatisfy(request -> {
                assertThat(request.status()).isEqualTo(200);
                assertThat(request.query()).contains("limit=250");
            });
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @ParameterizedTest
        @EnumSource(Quirks.Paging.class)
        void trap20_listsThatSkipRowsOrNeverEndAreReadWholeAndOnce(Quirks.Paging paging) throws Exception {
            // Without content/scan, blog posts are listed by offset.
            serveBy(ConfluenceSimulator.dataCenter()
                    .quirks(Quirks.NONE.version("7.19.0").paging(paging)));
            for (int number = 0; number < MANY; number++) {
                wiki.createBlogPost("RP", "Post " + number, "<p>x</p>");
            }
            PlainCaller reader = PlainCaller.bearer(confluence.url(), Credentials.READER_PAT);
            String blog = "/rest/api/content?type=blogpost&spaceKey=RP&expand=version&limit=250";
            assertThat(reader.results(blog)).as("cut without a word").hasSize(200);

            follow("RP?types=blogpost");

            assertThat(received).hasSize(MANY).extracting(ConfluenceChange::id).doesNotHaveDuplicates();
            assertThat(reconcile()).isEmpty();
        }
    }
}
