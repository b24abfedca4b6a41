package io.github.camelconfluence.simulator.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.GeneratedSite;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCenterListsTest {
    private static final Site SITE = GeneratedSite.of(1234);
    private static ConfluenceSimulator simulator;
    private static RestCaller reader;

    @BeforeAll
    static void start() {
        simulator = ConfluenceSimulator.dataCenter().site(SITE).start();
        reader = RestCaller.bearer(simulator, Credentials.READER_PAT);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1000",
        "expand=version, 200",
        "'expand=body.view,version', 50",
    })
    void aLimitAboveTheCapIsCutAndNextLeavesRowsOut(String expand, int cap) {
        RestCaller.Reply first = reader.get("/rest/api/content?spaceKey=GEN&limit=1200&" + expand);

        assertThat(first.ids()).hasSize(cap);
        assertThat(first.json().path("limit").asInt()).isEqualTo(cap);
        assertThat(first.next()).contains("start=1200", "limit=1200", "spaceKey=GEN");
        assertThat(reader.get(String.valueOf(first.next())).ids()).hasSize(34);
    }

    @Test
    void aLimitBelowTheCapLeadsThroughAllRows() {
        assertThat(follow(reader, "/rest/api/content?limit=200&expand=version"))
                .hasSize(1234)
                .doesNotHaveDuplicates();
    }

    @Test
    void theLastPageHasNoNext() {
        RestCaller.Reply last = reader.get("/rest/api/content?start=1230&limit=10");

        assertThat(last.ids()).hasSize(4);
        assertThat(last.next()).isNull();
        assertThat(last.json().path("_links").path("prev").asText()).contains("start=1220");
    }

    @Test
    void aLimitOfNoughtIsAnEmptyPageWithANext() {
        RestCaller.Reply none = reader.get("/rest/api/content?limit=0");

        assertThat(none.ids()).isEmpty();
        assertThat(none.next()).isNotNull();
    }

    @Test
    void aLimitThatIsNoNumberIsRefusedInTheWordsOfTheWebFramework() {
        RestCaller.Reply refused = reader.get("/rest/api/content?limit=abc");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("NumberFormatException", "\"abc\"");
    }

    @Test
    void anUnknownSpaceIsNotFoundAndAnUnknownTypeNotImplemented() {
        RestCaller.Reply unknown = reader.get("/rest/api/content?spaceKey=NOPE");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("message").asText()).contains("No space with key : NOPE");
        assertThat(reader.get("/rest/api/content?type=wiki").status()).isEqualTo(501);
    }

    @Test
    void aScanGoesThroughEverythingInTheOrderOfIds() {
        RestCaller.Reply first = reader.get("/rest/api/content/scan?limit=500");

        assertThat(first.json().path("cursor").asText()).isEqualTo("content:false:null");
        assertThat(first.json().path("nextCursor").asText()).isEqualTo("content:false:1000499");
        assertThat(first.json().has("start")).isFalse();
        assertThat(follow(reader, "/rest/api/content/scan?limit=500&spaceKey=GEN"))
                .hasSize(1234)
                .isSorted();
        assertThat(reader.get("/rest/api/content/scan?cursor=page2").status()).isEqualTo(400);
    }

    @Test
    void searchObeysStart() {
        RestCaller.Reply first =
                reader.get("/rest/api/content/search?cql=type%3Dpage%20order%20by%20title&limit=3&start=2");

        assertThat(first.ids()).containsExactly("1000002", "1000003", "1000004");
        assertThat(first.next()).contains("cql=", "start=5");
        assertThat(first.json().path("totalSize").asInt()).isEqualTo(1234);
    }

    @Test
    void aRowOfTheSearchHasItsTitleMarkedOutsideOfTheContent() {
        JsonNode row = reader.get("/rest/api/search?cql=id%3D1000001&expand=content.version")
                .json()
                .path("results")
                .path(0);

        assertThat(row.path("title").asText()).isEqualTo("@@@hl@@@Generated@@@endhl@@@ page 0000001");
        assertThat(row.path("content").path("title").asText()).isEqualTo("Generated page 0000001");
        assertThat(row.path("content").path("version").path("number").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeParsedIsRefused() {
        assertThat(reader.get("/rest/api/content/search?cql=status%3Dcurrent").status())
                .isEqualTo(400);
        assertThat(reader.get("/rest/api/content/search").status()).isEqualTo(400);
        assertThat(reader.get("/rest/api/search?cql=text~%22%22").status()).isEqualTo(500);
        assertThat(reader.get("/rest/api/search?cql=space%3DNOPE").ids()).isEmpty();
    }

    @Test
    void pathsThatAreNotServedAreAnsweredInXml() {
        RestCaller.Reply unknown = reader.get("/rest/api/nothing");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).startsWith("<?xml");
        assertThat(reader.delete("/rest/api/content").status()).isEqualTo(405);
    }

    @Test
    void oldVersionsHaveNoScan() {
        try (ConfluenceSimulator old = with(Quirks.NONE.version("7.17.5"))) {
            assertThat(caller(old).get("/rest/api/content/scan").status()).isEqualTo(404);
        }
        try (ConfluenceSimulator old = with(Quirks.NONE.version("7.19.0"))) {
            assertThat(caller(old).get("/rest/api/content/scan").status()).isEqualTo(200);
            assertThat(caller(old).get("/rest/api/content/scan?type=blogpost").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void sinceVersion10ContentIsReadByItsIds() {
        String path = "/rest/api/content?ids=1000007,77,1000003";
        try (ConfluenceSimulator young = with(Quirks.NONE.version("10.0.3"))) {
            assertThat(caller(young).get(path).ids()).containsExactly("1000007", "1000003");
        }
        assertThat(reader.get(path).ids()).hasSize(25);
    }

    @Test
    void someInstallationsNeverStop() {
        try (ConfluenceSimulator endless = with(Quirks.NONE.paging(Quirks.Paging.ROW_PAST_THE_END))) {
            RestCaller.Reply past = caller(endless).get("/rest/api/content?start=5000&limit=100");
            assertThat(past.ids()).containsExactly("1001233");
            assertThat(past.next()).contains("start=5100");
        }
        try (ConfluenceSimulator endless = with(Quirks.NONE.paging(Quirks.Paging.ENDLESS_NEXT))) {
            RestCaller.Reply past = caller(endless).get("/rest/api/content?start=5000&limit=100");
            assertThat(past.ids()).isEmpty();
            assertThat(past.next()).isNotNull();
        }
        try (ConfluenceSimulator counting = with(Quirks.NONE.paging(Quirks.Paging.UNDER_COUNTED_START))) {
            assertThat(caller(counting).get("/rest/api/content?limit=100").next())
                    .contains("start=99");
        }
    }

    @Test
    void oneRowThatCannotBeExpandedFailsItsBatch() {
        try (ConfluenceSimulator broken = with(Quirks.NONE.unexpandable(ContentId.of(1_000_007)))) {
            RestCaller caller = caller(broken);
            assertThat(caller.get("/rest/api/content?limit=25&expand=body.storage")
                            .status())
                    .isEqualTo(500);
            assertThat(caller.get("/rest/api/content?limit=25&expand=ancestors").status())
                    .isEqualTo(404);
            assertThat(caller.get("/rest/api/content?limit=25").status()).isEqualTo(200);
            assertThat(caller.get("/rest/api/content/1000007?expand=body.storage")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static ConfluenceSimulator with(Quirks quirks) {
        return ConfluenceSimulator.dataCenter().site(SITE).quirks(quirks).start();
    }

    private static RestCaller caller(ConfluenceSimulator simulator) {
        return RestCaller.bearer(simulator, Credentials.READER_PAT);
    }

    private static List<String> follow(RestCaller caller, String path) {
        List<String> ids = new ArrayList<>();
        String next = path;
        while (next != null) {
            RestCaller.Reply page = caller.get(next);
            ids.addAll(page.ids());
            next = page.next();
        }
        return ids;
    }
}
