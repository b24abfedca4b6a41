package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.GeneratedSite;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VersionOneTest {

    private static final String V1 = "/wiki/rest/api";
    private static final String SEARCH = V1 + "/search?cql=type%3Dpage";

    private static final Site SITE = GeneratedSite.of(600);
    private static final ContentId PAGE = SITE.createPage("GEN", null, "A <b> & c", "<p>Hello</p>");
    private static ConfluenceSimulator confluence;

    @BeforeAll
    static void start() {
        confluence = ConfluenceSimulator.cloud().site(SITE).start();
    }

    @AfterAll
    static void stop() {
        confluence.close();
    }

    private final RestCaller reader = Callers.reader(confluence);
    private final RestCaller editor = Callers.editor(confluence);

    @Test
    void aSearchPageIsShortThoughItIsNotTheLastAndNothingIsLost() {
        RestCaller.Reply reply = reader.get(SEARCH + "&limit=250");
        assertThat(reply.json().path("limit").asInt()).isEqualTo(250);
        assertThat(reply.json().path("size").asInt()).isEqualTo(245);
        Set<String> ids = new HashSet<>();
        int pages = 1;
        reply.json()
                .path("results")
                .forEach(row -> ids.add(row.at("/content/id").asText()));
        while (reply.next() != null) {
            reply = reader.get("/wiki" + reply.next());
            reply.json()
                    .path("results")
                    .forEach(row -> ids.add(row.at("/content/id").asText()));
            pages++;
        }
        assertThat(ids).hasSize(601);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void searchIgnoresStartAndPutsTheCursorFirst() {
        JsonNode first = reader.get(SEARCH).json();
        JsonNode fifth = reader.get(SEARCH + "&start=5").json();
        assertThat(fifth.path("results")).isEqualTo(first.path("results"));
        assertThat(first.at("/_links/next").asText()).startsWith("/rest/api/search?cursor=");
    }

    @Test
    void expandingBodiesMakesPagesSmaller() {
        assertThat(reader.get(SEARCH + "&limit=250&expand=content.body.storage")
                        .json()
                        .path("size")
                        .asInt())
                .isLessThanOrEqualTo(50);
        assertThat(reader.get(SEARCH + "&limit=250&expand=content.body.export_view")
                        .json()
                        .path("size")
                        .asInt())
                .isLessThanOrEqualTo(25);
    }

    @Test
    void aRowsOwnTitleIsEscapedAndMarkedButItsContentsIsNot() {
        JsonNode row = reader.get(V1 + "/search?cql=title%20~%20%22A%22%20and%20id%3D" + PAGE)
                .json()
                .at("/results/0");
        assertThat(row.path("title").asText()).isEqualTo("@@@hl@@@A &lt;b&gt; &amp; c@@@endhl@@@");
        assertThat(row.at("/content/title").asText()).isEqualTo("A <b> & c");
    }

    @Test
    void whatAnInlineCommentIsAboutAndWhetherItIsResolvedIsToldWhereItIsExpanded() {
        SITE.resolve(SITE.commentInline(PAGE, "Hello", "Why?"), true);
        String search = V1 + "/content/search?cql=container%3D" + PAGE;
        JsonNode bare = reader.get(search).json().at("/results/0");
        JsonNode whole = reader.get(search + "&expand=extensions.inlineProperties,extensions.resolution")
                .json()
                .at("/results/0");
        assertThat(bare.path("title").asText()).isEqualTo("Re: A <b> & c");
        assertThat(bare.at("/extensions/location").asText()).isEqualTo("inline");
        assertThat(bare.at("/extensions/resolution").isMissingNode()).isTrue();
        assertThat(bare.at("/extensions/inlineProperties").isMissingNode()).isTrue();
        assertThat(whole.at("/extensions/resolution/status").asText()).isEqualTo("resolved");
        assertThat(whole.at("/extensions/inlineProperties/originalSelection").asText())
                .isEqualTo("Hello");
    }

    @Test
    void aQueryThatCannotBeParsedIsABadRequest() {
        RestCaller.Reply reply = reader.get(V1 + "/search?cql=nonsense%20%3D");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("statusCode").asInt()).isEqualTo(400);
    }

    @Test
    void anUnknownPathIsNotFoundInXmlAndAWrongMethodIsRefusedInTheShapeOfV2() {
        RestCaller.Reply unknown = reader.get(V1 + "/nothing/here");
        RestCaller.Reply method = reader.get(V1 + "/space/GEN/permission");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).startsWith("<?xml");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.json().has("errors")).isTrue();
        assertThat(method.header("allow")).isNull();
    }

    @Test
    void slashesAndScriptsInAPathAreStoppedInHtml() {
        assertThat(reader.get(V1 + "/space/a%2Fb").status()).isEqualTo(400);
        assertThat(reader.get(V1 + "/space/%3Cscript%3E").status()).isEqualTo(403);
        assertThat(reader.get(V1 + "/space/%3Cscript%3E").header("content-type"))
                .startsWith("text/html");
    }

    @Test
    void contentIsCappedAtAThousandAndItsStartAtAHundredThousand() {
        assertThat(reader.get(V1 + "/content?limit=5000").json().path("limit").asInt())
                .isEqualTo(1000);
        assertThat(reader.get(V1 + "/content?start=100001").status()).isEqualTo(400);
        assertThat(reader.get(V1 + "/content/" + PAGE + "/child/page?start=100001")
                        .status())
                .isEqualTo(200);
        assertThat(reader.get(V1 + "/content?limit=abc").json().path("message").asText())
                .contains("MethodArgumentTypeMismatchException");
    }

    @Test
    void aLimitOfZeroIsAnEmptyPageWithANext() {
        RestCaller.Reply reply = reader.get(V1 + "/content?limit=0");
        assertThat(reply.ids()).isEmpty();
        assertThat(reply.next()).startsWith("/rest/api/content?next=true");
        assertThat(reader.get(V1 + "/content?start=5").json().at("/_links/prev").isTextual())
                .isTrue();
    }

    @Test
    void anUnknownSpaceIsNotFoundAndAnUnknownTypeIsNotImplemented() {
        RestCaller.Reply reply = reader.get(V1 + "/content?spaceKey=NOPE");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("message").asText()).contains("No space with key : NOPE");
        assertThat(reader.get(V1 + "/content?type=folder").status()).isEqualTo(501);
    }

    @Test
    void restrictionsAreThePagesOwn() {
        ContentId child = SITE.createPage("GEN", PAGE, "Below restricted", "");
        SITE.restrict(PAGE, Restrictions.toGroups("confluence-users"));
        JsonNode own = reader.get(V1 + "/content/" + PAGE + "/restriction/byOperation/read")
                .json();
        JsonNode inherited = reader.get(V1 + "/content/" + child + "/restriction/byOperation/read")
                .json();
        assertThat(own.at("/restrictions/group/results/0/name").asText()).isEqualTo("confluence-users");
        assertThat(inherited.at("/restrictions/group/size").asInt()).isZero();
    }

    @Test
    void labelsAreWrittenWithoutANewVersion() {
        String label = V1 + "/content/" + PAGE + "/label";
        assertThat(editor.post(label, "[{\"prefix\":\"global\",\"name\":\"Ops\"}]")
                        .status())
                .isEqualTo(200);
        assertThat(reader.get(label).json().at("/results/0/name").asText()).isEqualTo("ops");
        assertThat(editor.delete(label + "?name=ops").status()).isEqualTo(204);
        assertThat(reader.get(label).json().path("size").asInt()).isZero();
        assertThat(SITE.find(PAGE).orElseThrow().version().number()).isEqualTo(1);
    }

    @Test
    void movingByV1MakesNoVersion() {
        ContentId moved = SITE.createPage("GEN", null, "Moved", "");
        RestCaller.Reply reply = editor.put(V1 + "/content/" + moved + "/move/append/" + PAGE, "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(SITE.find(moved).orElseThrow().parent()).isEqualTo(PAGE);
        assertThat(SITE.find(moved).orElseThrow().version().number()).isEqualTo(1);
    }
}
