package io.github.camelconfluence.simulator.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.simulator.model.Site;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataCenterContentTest {
    private final Site site = Site.empty();
    private final ConfluenceSimulator simulator =
            ConfluenceSimulator.dataCenter().site(site).start();
    private final RestCaller reader = RestCaller.bearer(simulator, Credentials.READER_PAT);
    private final RestCaller editor = RestCaller.bearer(simulator, Credentials.EDITOR_PAT);
    private final RestCaller admin = RestCaller.bearer(simulator, Credentials.ADMIN_PAT);
    private ContentId home;
    private ContentId page;

    @BeforeEach
    void someContent() {
        site.createSpace("RP", "RAG Pipelines");
        home = site.createPage("RP", null, "Home", "<p>Welcome</p>");
        page = site.createPage(
                "RP",
                home,
                "Run & book",
                "<p>Do <ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>it</p></ac:rich-text-body></ac:structured-macro></p>");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aPageCarriesWhatWasExpandedAndNamesTheRest() {
        site.label(page, "howto");

        JsonNode json = read("/rest/api/content/" + page
                + "?expand=body.storage,body.view,version,space,ancestors,history.lastUpdated,metadata.labels");

        assertThat(json.path("id").asText()).isEqualTo(page.toString());
        assertThat(json.path("body").path("storage").path("value").asText()).contains("ac:structured-macro");
        assertThat(json.path("body").path("view").path("value").asText()).doesNotContain("ac:");
        assertThat(json.path("version").path("number").asInt()).isEqualTo(1);
        assertThat(json.path("version").path("by").path("username").asText()).isEqualTo("editor");
        assertThat(json.path("space").path("key").asText()).isEqualTo("RP");
        assertThat(json.path("space").path("id").isNumber()).isTrue();
        assertThat(json.path("ancestors").findValuesAsText("id")).containsExactly(home.toString());
        assertThat(json.path("metadata").path("labels").path("results").findValuesAsText("name"))
                .containsExactly("howto");
        assertThat(json.path("history").path("lastUpdated").path("when").asText())
                .isNotEmpty();
        assertThat(json.path("_expandable").has("children")).isTrue();
        assertThat(json.path("_expandable").has("version")).isFalse();
        assertThat(json.path("_links").path("base").asText())
                .isEqualTo(simulator.url().toString());
        assertThat(json.path("_links").path("webui").asText()).isEqualTo("/pages/viewpage.action?pageId=" + page);
    }

    @Test
    void aTrashedPageIsThereForThoseWhoAskForIt() {
        site.trash(page);

        assertThat(reader.get("/rest/api/content/" + page).status()).isEqualTo(404);
        assertThat(read("/rest/api/content/" + page + "?status=any")
                        .path("status")
                        .asText())
                .isEqualTo("trashed");
        assertThat(reader.get("/rest/api/content?spaceKey=RP&status=trashed").ids())
                .containsExactly(page.toString());
        assertThat(reader.get("/rest/api/content?spaceKey=RP&status=any").ids()).hasSize(2);
        assertThat(reader.get("/rest/api/space/RP/trash").status()).isEqualTo(403);
        assertThat(admin.get("/rest/api/space/RP/trash").ids()).containsExactly(page.toString());
        site.purge(page);
        RestCaller.Reply gone = reader.get("/rest/api/content/" + page + "?status=any");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.json().path("message").asText()).contains("No content found with id: ContentId{id=" + page);
    }

    @Test
    void aReplyNamesThePageItIsOnAndTheCommentsAboveItAndIsScanned() {
        ContentId comment = site.comment(page, "Nice");
        ContentId reply = site.reply(comment, "Thanks");
        JsonNode json = reader.get("/rest/api/content/" + reply + "?expand=ancestors,container")
                .json();

        assertThat(json.at("/ancestors/0/id").asText()).isEqualTo(comment.toString());
        assertThat(json.at("/ancestors")).hasSize(1);
        assertThat(json.at("/container/id").asText()).isEqualTo(page.toString());
        assertThat(reader.get("/rest/api/content/scan?type=comment").ids())
                .contains(comment.toString(), reply.toString());
    }

    @Test
    void resolvedInlineCommentsHaveAPlaceOfTheirOwnAndTellSoWhenExpanded() {
        ContentId inline = site.commentInline(page, "Do", "What?");
        String path = "/rest/api/content/" + page + "/child/comment";
        site.resolve(inline, true);

        assertThat(reader.get(path + "?location=inline").ids()).doesNotContain(inline.toString());
        assertThat(reader.get(path + "?location=resolved").ids()).containsExactly(inline.toString());
        JsonNode bare = reader.get("/rest/api/content/" + inline).json();
        assertThat(bare.at("/extensions/_expandable").has("resolution")).isTrue();
        JsonNode expanded = reader.get(
                        "/rest/api/content/" + inline + "?expand=extensions.resolution,extensions.inlineProperties")
                .json();
        assertThat(expanded.at("/extensions/resolution/status").asText()).isEqualTo("resolved");
        assertThat(expanded.at("/extensions/inlineProperties/originalSelection").asText())
                .isEqualTo("Do");
    }

    @Test
    void onlyRootCommentsAreListedUnlessAllDepthsAreAskedFor() {
        ContentId comment = site.comment(page, "Nice");
        ContentId reply = site.reply(comment, "Thanks");
        ContentId inline = site.commentInline(page, "Do", "What?");
        String path = "/rest/api/content/" + page + "/child/comment";

        assertThat(reader.get(path).ids()).containsExactly(comment.toString(), inline.toString());
        assertThat(reader.get(path + "?depth=all").ids())
                .containsExactly(comment.toString(), reply.toString(), inline.toString());
        assertThat(reader.get(path + "?location=inline").ids()).containsExactly(inline.toString());
        assertThat(reader.get("/rest/api/content/" + comment + "/child/comment").ids())
                .containsExactly(reply.toString());
        JsonNode json = read("/rest/api/content/" + reply + "?expand=container");
        assertThat(json.path("title").asText()).isEqualTo("Re: Run & book");
        assertThat(json.path("container").path("id").asText()).isEqualTo(page.toString());
        assertThat(json.path("extensions").path("location").asText()).isEqualTo("footer");
    }

    @Test
    void childrenAreOneLevelAndDescendantsAll() {
        ContentId below = site.createPage("RP", page, "Below", "");

        assertThat(reader.get("/rest/api/content/" + home + "/child/page").ids())
                .containsExactly(page.toString());
        assertThat(reader.get("/rest/api/content/" + home + "/descendant/page").ids())
                .containsExactly(page.toString(), below.toString());
        assertThat(read("/rest/api/content/" + home + "/child?expand=page")
                        .path("page")
                        .path("results")
                        .findValuesAsText("title"))
                .containsExactly("Run & book");
    }

    @Test
    void attachmentsAreDownloadedFromTheSameHost() {
        site.attach(page, "notes & more.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));

        JsonNode attachment = read("/rest/api/content/" + page + "/child/attachment")
                .path("results")
                .path(0);

        assertThat(attachment.path("id").asText()).startsWith("att");
        assertThat(attachment.path("extensions").path("mediaType").asText()).isEqualTo("text/plain");
        assertThat(reader.get(attachment.path("_links").path("download").asText())
                        .body())
                .isEqualTo("hello");
    }

    @Test
    void restrictionsNameUsersByNameAndGroups() {
        site.restrict(page, new Restrictions(Set.of(Accounts.READER.accountId()), Set.of("editors")));

        JsonNode read = read("/rest/api/content/" + page + "/restriction/byOperation/read");

        assertThat(read.path("restrictions").path("user").path("results").findValuesAsText("username"))
                .containsExactly("reader");
        assertThat(read.path("restrictions").path("group").path("results").findValuesAsText("name"))
                .containsExactly("editors");
        assertThat(read("/rest/api/content/" + home + "/restriction/byOperation")
                        .path("read")
                        .path("restrictions")
                        .path("group")
                        .path("size")
                        .asInt())
                .isZero();
        assertThat(RestCaller.bearer(simulator, Credentials.ADMIN_PAT)
                        .get("/rest/api/content/" + page)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void spacesAreFoundByKeyAndTheirReadersToldToAdministrators() {
        site.createSpace("OPEN", "Open", Audience.EVERYBODY);

        assertThat(read("/rest/api/space?spaceKey=RP").path("results").findValuesAsText("key"))
                .containsExactly("RP");
        assertThat(read("/rest/api/space/RP?expand=homepage")
                        .path("homepage")
                        .path("id")
                        .asText())
                .isEqualTo(home.toString());
        assertThat(reader.get("/rest/api/space/NOPE").status()).isEqualTo(404);
        assertThat(reader.get("/rest/api/space?expand=permissions").status()).isEqualTo(500);
        assertThat(reader.get("/rest/api/space/RP/permissions").status()).isEqualTo(403);
        assertThat(admin.get("/rest/api/space/OPEN/permissions").json().findValuesAsText("type"))
                .containsExactly("anonymous", "group");
        JsonNode sets = admin.post("/rpc/json-rpc/confluenceservice-v2/getSpacePermissionSets", "[\"RP\"]")
                .json();
        assertThat(sets.path(0).path("spacePermissions").findValuesAsText("groupName"))
                .containsExactly("confluence-users");
    }

    @Test
    void aPageIsCreatedUpdatedMovedAndTrashed() {
        JsonNode made = editor.post(
                        "/rest/api/content",
                        "{\"type\":\"page\",\"title\":\"New\",\"space\":{\"key\":\"RP\"},\"ancestors\":[{\"id\":\""
                                + page
                                + "\"}],\"body\":{\"storage\":{\"value\":\"<p>1</p>\",\"representation\":\"storage\"}}}")
                .json();
        String path = "/rest/api/content/" + made.path("id").asText();
        String second = "{\"type\":\"page\",\"title\":\"Newer\",\"version\":{\"number\":2},\"ancestors\":[{\"id\":\""
                + home + "\"}],\"body\":{\"storage\":{\"value\":\"<p>2</p>\",\"representation\":\"storage\"}}}";

        JsonNode updated = editor.put(path, second).json();

        assertThat(updated.path("version").path("number").asInt()).isEqualTo(2);
        assertThat(updated.path("title").asText()).isEqualTo("Newer");
        assertThat(updated.path("ancestors").findValuesAsText("id")).containsExactly(home.toString());
        assertThat(updated.path("body").path("storage").path("value").asText()).isEqualTo("<p>2</p>");
        RestCaller.Reply conflict = editor.put(path, second);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().path("message").asText()).contains("Current version is: 2");
        assertThat(editor.delete(path).status()).isEqualTo(204);
        assertThat(editor.delete(path + "?status=trashed").status()).isEqualTo(204);
        assertThat(editor.get(path + "?status=any").status()).isEqualTo(404);
    }

    @Test
    void aPageIsNotPutUnderAParentThatIsNotThere() {
        site.trash(home);
        String under = "\"ancestors\":[{\"id\":\"" + home + "\"}]}";
        String update = "{\"type\":\"page\",\"title\":\"Moved\",\"version\":{\"number\":2}," + under;
        String create = "{\"type\":\"page\",\"title\":\"New\",\"space\":{\"key\":\"RP\"}," + under;

        assertThat(editor.put("/rest/api/content/" + page, update).status()).isEqualTo(404);
        assertThat(editor.post("/rest/api/content", create).status()).isEqualTo(404);
        assertThat(site.find(page).orElseThrow().version().number()).isEqualTo(1);
    }

    @Test
    void aTitleThatIsTakenIsRefused() {
        RestCaller.Reply taken =
                editor.post("/rest/api/content", "{\"type\":\"page\",\"title\":\"Home\",\"space\":{\"key\":\"RP\"}}");

        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.json().path("message").asText()).contains("title already exists");
        assertThat(editor.post("/rest/api/content", "no json").status()).isEqualTo(400);
    }

    @Test
    void commentsLabelsAndFilesAreWritten() {
        String path = "/rest/api/content/" + page;
        JsonNode comment = editor.post(
                        "/rest/api/content",
                        "{\"type\":\"comment\",\"container\":{\"id\":\"" + page
                                + "\",\"type\":\"page\"},\"body\":{\"storage\":{\"value\":\"<p>c</p>\"}}}")
                .json();
        assertThat(reader.get(path + "/child/comment").ids())
                .containsExactly(comment.path("id").asText());

        editor.post(path + "/label", "[{\"prefix\":\"global\",\"name\":\"a\"},{\"name\":\"b\"}]");
        assertThat(editor.delete(path + "/label/a").status()).isEqualTo(204);
        assertThat(read(path + "/label").path("results").findValuesAsText("name"))
                .containsExactly("b");

        assertThat(editor.upload(path + "/child/attachment", "f.txt", "one", false)
                        .status())
                .isEqualTo(403);
        JsonNode file =
                editor.upload(path + "/child/attachment", "f.txt", "one", true).json();
        assertThat(editor.upload(path + "/child/attachment", "f.txt", "two", true)
                        .status())
                .isEqualTo(400);
        String id = file.path("results").path(0).path("id").asText();
        JsonNode replaced = editor.upload(path + "/child/attachment/" + id + "/data", "f.txt", "two", true)
                .json();
        assertThat(replaced.path("version").path("number").asInt()).isEqualTo(2);
        assertThat(reader.get(replaced.path("_links").path("download").asText()).body())
                .isEqualTo("two");
    }

    private JsonNode read(String path) {
        RestCaller.Reply reply = reader.get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
