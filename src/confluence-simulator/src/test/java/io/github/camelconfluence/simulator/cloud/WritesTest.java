package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritesTest {

    private static final String PAGES = "/wiki/api/v2/pages";

    private final Site site = Site.empty();
    private final String space =
            Long.toString(site.createSpace("RP", "RAG Pipelines").id());
    private final ContentId home = site.createPage("RP", null, "Home", "<p>x</p>");
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();
    private final RestCaller editor = Callers.editor(confluence);

    @AfterEach
    void stop() {
        confluence.close();
    }

    private String page(String title) {
        return "{\"spaceId\":\"" + space + "\",\"status\":\"current\",\"title\":\"" + title
                + "\",\"body\":{\"representation\":\"storage\",\"value\":\"<p>new</p>\"}}";
    }

    private static String update(ContentId id, int version, String more) {
        return "{\"id\":\"" + id + "\",\"status\":\"current\",\"title\":\"Home\",\"body\":{\"representation\":"
                + "\"storage\",\"value\":\"<p>changed</p>\"},\"version\":{\"number\":" + version + "}" + more + "}";
    }

    @Test
    void aNewPageLandsBelowTheHomepageUnlessTheRootIsAskedFor() {
        JsonNode below = editor.post(PAGES, page("Below")).json();
        JsonNode root = editor.post(PAGES + "?root-level=true", page("Root")).json();
        assertThat(below.path("parentId").asText()).isEqualTo(home.toString());
        assertThat(root.path("parentId").isNull()).isTrue();
        assertThat(below.at("/version/number").asInt()).isEqualTo(1);
        assertThat(below.at("/body/storage/value").asText()).isEqualTo("<p>new</p>");
    }

    @Test
    void aTitleIsTakenByAnArchivedPageButNotByATrashedOne() {
        ContentId old = site.createPage("RP", home, "Taken", "");
        site.archive(old);
        assertThat(editor.post(PAGES, page("TAKEN")).status()).isEqualTo(400);
        site.trash(old);
        assertThat(editor.post(PAGES, page("Taken")).status()).isEqualTo(200);
    }

    @Test
    void anUpdateMustCarryTheNextVersion() {
        RestCaller.Reply stale = editor.put(PAGES + "/" + home, update(home, 1, ""));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().at("/errors/0/status").isTextual()).isTrue();
        assertThat(stale.json().at("/errors/0/title").asText())
                .isEqualTo(
                        "Version must be incremented when updating a page. Current Version: [1]. Provided version: [1]");
        assertThat(editor.put(PAGES + "/" + home, update(home, 2, "")).status()).isEqualTo(200);
        assertThat(editor.get(PAGES + "/" + home + "/versions").json().path("results"))
                .hasSize(2);
        assertThat(editor.get(PAGES + "/" + home + "?version=1&body-format=storage")
                        .json()
                        .at("/body/storage/value")
                        .asText())
                .isEqualTo("<p>x</p>");
    }

    @Test
    void anUpdateWithAnotherParentMovesThePageAndMakesAVersion() {
        ContentId other = site.createPage("RP", null, "Other", "");
        JsonNode moved = editor.put(PAGES + "/" + home, update(home, 2, ",\"parentId\":\"" + other + "\""))
                .json();
        assertThat(moved.path("parentId").asText()).isEqualTo(other.toString());
        assertThat(moved.at("/version/number").asInt()).isEqualTo(2);
    }

    @Test
    void deletingTrashesAndOnlyWhatIsTrashedCanBePurged() {
        assertThat(editor.delete(PAGES + "/" + home + "?purge=true").status()).isEqualTo(400);
        assertThat(editor.delete(PAGES + "/" + home).status()).isEqualTo(204);
        assertThat(editor.get(PAGES + "/" + home).json().path("status").asText())
                .isEqualTo("trashed");
        assertThat(editor.delete(PAGES + "/" + home + "?purge=true").status()).isEqualTo(204);
        assertThat(editor.get(PAGES + "/" + home).status()).isEqualTo(404);
    }

    @Test
    void moreThanFiveMegabytesAreTooMuch() {
        String large = page("Large").replace("new", "x".repeat(5 * 1024 * 1024));
        assertThat(editor.post(PAGES, large).status()).isEqualTo(413);
    }

    @Test
    void readersMayNotWrite() {
        assertThat(Callers.reader(confluence).post(PAGES, page("No")).status()).isEqualTo(403);
    }

    @Test
    void repliesAreChildrenOfACommentAndNotInThePagesList() {
        ContentId comment = site.comment(home, "Question");
        RestCaller.Reply reply = editor.post(
                "/wiki/api/v2/footer-comments",
                "{\"parentCommentId\":\"" + comment
                        + "\",\"body\":{\"representation\":\"storage\",\"value\":\"<p>answer</p>\"}}");
        assertThat(reply.status()).isEqualTo(201);
        String id = reply.json().path("id").asText();
        assertThat(editor.get(PAGES + "/" + home + "/footer-comments").ids()).containsExactly(comment.toString());
        assertThat(editor.get("/wiki/api/v2/footer-comments/" + comment + "/children")
                        .ids())
                .containsExactly(id);
        assertThat(editor.get("/wiki/api/v2/footer-comments?sort=-modified-date")
                        .ids())
                .contains(id);
    }

    @Test
    void anInlineCommentTellsWhatItMarksAndWhetherItIsResolved() {
        ContentId comment = site.commentInline(home, "word", "Which?");
        site.resolve(comment, true);
        JsonNode row =
                editor.get(PAGES + "/" + home + "/inline-comments").json().at("/results/0");
        assertThat(row.path("resolutionStatus").asText()).isEqualTo("resolved");
        assertThat(row.at("/properties/inlineOriginalSelection").asText()).isEqualTo("word");
        assertThat(editor.get(PAGES + "/" + home + "/inline-comments?resolution-status=open")
                        .ids())
                .isEmpty();
    }
}
