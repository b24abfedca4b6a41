package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.operation.ConfluenceContent;
import io.github.camelconfluence.simulator.model.ContentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Comments, labels and files that a route writes, on every Confluence. */
abstract class WrittenPartsContract extends ProducerContract {

    private static final byte[] BYTES = "Some bytes".getBytes(StandardCharsets.UTF_8);

    @Test
    void aCommentAndAReplyToIt() throws Exception {
        ConfluenceContent comment = written("createComment", "Is this **true**?", Map.of(TARGET, home.toString()));
        ConfluenceContent reply = written(
                "createComment", "Yes", Map.of(TARGET, home.toString(), ConfluenceHeaders.REPLY_TO, comment.id()));

        assertThat(page(new ContentId(Long.parseLong(comment.id()), false)).storage())
                .isEqualTo("<p>Is this <strong>true</strong>?</p>");
        follow("RP?types=comment");
        assertThat(received)
                .filteredOn(change -> change.id().equals(reply.id()))
                .singleElement()
                .satisfies(change -> assertThat(change.comment().replyTo()).isEqualTo(comment.id()));
    }

    @Test
    void aReplyToACommentOnAnotherPageIsRefused() {
        ConfluenceContent other = written("createPage", "x", Map.of(TITLE, "Other"));
        ConfluenceContent comment = written("createComment", "Hm", Map.of(TARGET, other.id()));

        refused(
                send("createComment", "No", Map.of(TARGET, home.toString(), ConfluenceHeaders.REPLY_TO, comment.id())),
                InvalidRequest.class);
    }

    @Test
    void labelsAreAddedAndRemovedAndMakeNoVersion() {
        wiki.label(home, "old", "older");

        assertThat(written(
                                "addLabels",
                                null,
                                Map.of(TARGET, home.toString(), "CamelConfluenceTargetLabels", "new, old"))
                        .labels())
                .containsExactly("new", "old", "older");
        assertThat(written("removeLabels&labels=old,none", null, Map.of(TARGET, home.toString()))
                        .labels())
                .containsExactly("new", "older");
        assertThat(written(
                                "removeLabels",
                                null,
                                Map.of(TARGET, home.toString(), "CamelConfluenceTargetLabels", List.of("new", "older")))
                        .labels())
                .isEmpty();
        assertThat(page(home).version().number()).isEqualTo(1);
    }

    @Test
    void aFileIsUploadedAndDownloaded() throws Exception {
        ConfluenceContent file = written(
                "uploadAttachment",
                BYTES,
                Map.of(
                        TARGET,
                        home.toString(),
                        Exchange.FILE_NAME,
                        "docs/notes.txt",
                        Exchange.CONTENT_TYPE,
                        "text/x-notes"));

        assertThat(file.title()).isEqualTo("notes.txt");
        assertThat(file.file()).isEqualTo(new ConfluenceContent.File("text/x-notes", BYTES.length));
        assertThat(file.parentId()).isEqualTo(home.toString());

        assertThat(downloaded("", file.id())).isEqualTo(BYTES);
        assertThat(downloaded("&fileName=notes.txt", home.toString())).isEqualTo(BYTES);
        refused(send("downloadAttachment&fileName=none.txt", null, Map.of(TARGET, home.toString())), NotFound.class);
    }

    /** The stream is closed with the exchange, so that the route has to read it. */
    private byte[] downloaded(String options, String target) throws Exception {
        String entry = "direct:" + UUID.randomUUID();
        route(builder -> builder.from(entry)
                .to("confluence:RP?operation=downloadAttachment" + options)
                .convertBodyTo(byte[].class));
        return done(sendTo(entry, null, Map.of(TARGET, target))).getMessage().getBody(byte[].class);
    }

    @Test
    void aDownloadIsClosedWithItsExchangeReadOrNot() {
        ConfluenceContent file = written("uploadAttachment&fileName=a.txt", BYTES, Map.of(TARGET, home.toString()));

        for (int time = 0; time < 20; time++) {
            InputStream unread = done(send("downloadAttachment", null, Map.of(TARGET, file.id())))
                    .getMessage()
                    .getBody(InputStream.class);
            assertThatThrownBy(unread::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theSameFileIsNotUploadedAgainAndAnotherMakesAVersion() throws Exception {
        Map<String, ?> target = Map.of(TARGET, home.toString());
        byte[] sameSize = "Same bytes".getBytes(StandardCharsets.UTF_8);

        ConfluenceContent first = written("uploadAttachment&fileName=a.txt", BYTES, target);
        ConfluenceContent same = written("uploadAttachment&fileName=a.txt", BYTES, target);
        ConfluenceContent other = written("uploadAttachment&fileName=a.txt", sameSize, target);

        assertThat(Stream.of(first, same, other).map(ConfluenceContent::outcome))
                .containsExactly("created", "unchanged", "updated");
        assertThat(Stream.of(first, same, other).map(ConfluenceContent::id)).containsOnly(first.id());
        assertThat(other.version().number()).isEqualTo(2);
        assertThat(writes()).hasSize(2);
    }

    @Test
    void aFileComesAsFileStreamOrText() throws Exception {
        Path path = Files.write(folder.resolve("b.bin"), BYTES);
        InputStream stream = new ByteArrayInputStream(BYTES);
        Map<String, ?> target = Map.of(TARGET, home.toString());

        for (Object body : List.of(path.toFile(), path, stream, "Some bytes")) {
            String name = body.getClass().getSimpleName();
            ConfluenceContent file = written("uploadAttachment&fileName=" + name, body, target);
            assertThat(downloaded("", file.id())).as(name).isEqualTo(BYTES);
        }
    }
}
