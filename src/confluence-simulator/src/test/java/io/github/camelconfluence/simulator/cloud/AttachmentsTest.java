package io.github.camelconfluence.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.datacenter.RestCaller;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private final Site site = Site.empty();
    private final ContentId page = page(site);
    private final ContentId attachment =
            site.attach(page, "plan.txt", "text/plain", "the plan".getBytes(StandardCharsets.UTF_8));
    private final ConfluenceSimulator confluence =
            ConfluenceSimulator.cloud().site(site).start();
    private final RestCaller editor = Callers.editor(confluence);
    private final String upload = "/wiki/rest/api/content/" + page + "/child/attachment";

    private static ContentId page(Site site) {
        site.createSpace("RP", "RAG Pipelines");
        return site.createPage("RP", null, "Home", "");
    }

    @AfterEach
    void stop() {
        confluence.close();
    }

    @Test
    void aDownloadIsRedirectedToAnotherOriginThatWantsNoAuthorization() {
        RestCaller.Reply reply = editor.get(upload + "/" + attachment + "/download");
        URI location = URI.create(String.valueOf(reply.header("location")));
        String origin = location.getScheme() + "://" + location.getAuthority();
        String target = location.getPath() + "?" + location.getQuery();
        assertThat(reply.status()).isEqualTo(302);
        assertThat(origin).isNotEqualTo(confluence.url().toString());
        assertThat(new RestCaller(URI.create(origin), "").get(target).body()).isEqualTo("the plan");
        assertThat(new RestCaller(URI.create(origin), "Basic x").get(target).status())
                .isEqualTo(400);
        assertThat(new RestCaller(URI.create(origin), "")
                        .get(location.getPath())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLargeFileIsTheSameBytesManyTimesOver() {
        ContentId large = site.attach(page, "large.bin", "application/octet-stream", new byte[1_000], 3_000);

        URI location = URI.create(
                String.valueOf(editor.get(upload + "/" + large + "/download").header("location")));
        RestCaller.Reply file = new RestCaller(URI.create(location.getScheme() + "://" + location.getAuthority()), "")
                .get(location.getPath() + "?" + location.getQuery());

        assertThat(file.body()).hasSize(3_000_000);
        assertThat(file.header("content-length")).isEqualTo("3000000");
        assertThat(editor.get("/wiki/api/v2/attachments/" + large)
                        .json()
                        .path("fileSize")
                        .asLong())
                .isEqualTo(3_000_000);
    }

    @Test
    void theDownloadLinkInAnswersIsClosedToTokens() {
        String link = editor.get("/wiki/api/v2/attachments/" + attachment)
                .json()
                .path("downloadLink")
                .asText();
        assertThat(link).startsWith("/download/");
        assertThat(editor.get("/wiki" + link).status()).isEqualTo(401);
    }

    @Test
    void anUploadNeedsTheHeaderAndAFreeName() {
        assertThat(editor.upload(upload, "new.txt", "x", false).status()).isEqualTo(403);
        assertThat(editor.upload(upload, "new.txt", "x", true).status()).isEqualTo(200);
        RestCaller.Reply again = editor.upload(upload, "new.txt", "x", true);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("message").asText()).contains("same file name as an existing attachment: new.txt");
    }

    @Test
    void anAttachmentOfTheSameNameIsANewVersion() {
        site.attach(page, "plan.txt", "text/plain", "the new plan".getBytes(StandardCharsets.UTF_8));
        RestCaller.Reply reply = editor.get("/wiki/api/v2/pages/" + page + "/attachments");
        assertThat(reply.ids()).containsExactly(attachment.toString());
        assertThat(reply.json().at("/results/0/version/number").asInt()).isEqualTo(2);
        assertThat(reply.json().at("/results/0/fileSize").asInt()).isEqualTo(12);
    }

    @Test
    void attachmentsGoIntoTheTrashWithTheirPageAndComeBackWithIt() {
        site.trash(page);
        assertThat(editor.get("/wiki/api/v2/attachments").ids()).isEmpty();
        site.restore(page);
        assertThat(editor.get("/wiki/api/v2/attachments").ids()).containsExactly(attachment.toString());
    }
}
