package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.camelconfluence.attachment.AttachmentFile;
import io.github.camelconfluence.attachment.AttachmentReader;
import io.github.camelconfluence.attachment.AttachmentText;
import io.github.camelconfluence.attachment.ReadingLimits;
import io.github.camelconfluence.simulator.model.ContentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.camel.spi.DataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bean that reads attachments makes text of them; on Data Center, for a change. */
class AttachmentReaderTest extends DataCenterRouteTest {

    private final List<AttachmentFile> read = new ArrayList<>();
    private ContentId page;

    @BeforeEach
    void aPage() {
        page = wiki.createPage("RP", null, "Page", "<p>x</p>");
    }

    private void readBy(AttachmentReader reader) {
        context.getRegistry().bind("reader", AttachmentReader.class, reader);
    }

    private AttachmentText capitals(AttachmentFile file, ReadingLimits limits) {
        read.add(file);
        try {
            String text = Files.readString(file.content());
            return text.startsWith("%")
                    ? AttachmentText.unreadable("It is encrypted")
                    : new AttachmentText(text.toUpperCase(java.util.Locale.ROOT), List.of("Only capitals"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsTextIsTheBodyAndTheFileIsGone() throws Exception {
        readBy(this::capitals);
        wiki.attach(page, "notes.txt", "text/plain; charset=utf-8", bytes("notes"));
        List<String> seen = new ArrayList<>();
        follow("RP?types=attachment&frontMatter=true", exchange -> {
            received.add(exchange.getIn().getBody(ConfluenceChange.class));
            seen.add(exchange.getIn().getHeader(Exchange.CONTENT_TYPE, String.class));
            seen.add(exchange.getIn().getBody(String.class));
            seen.add(new String(exchange.getIn().getBody(byte[].class), StandardCharsets.UTF_8));
        });
        poll();

        assertThat(seen).containsExactly("text/plain; charset=utf-8", "NOTES", "NOTES");
        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.body()).isEqualTo(new ConfluenceChange.Body("text", "NOTES"));
            assertThat(change.conversion().warnings()).containsExactly("Only capitals");
        });
        assertThat(read).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("notes.txt");
            assertThat(file.mediaType()).isEqualTo("text/plain");
            assertThat(file.content()).doesNotExist();
        });
    }

    @Test
    void chunksOfItsTextArePlainText() throws Exception {
        readBy(this::capitals);
        wiki.attach(page, "notes.txt", "text/plain; charset=utf-8", bytes("*notes*"));
        List<Exchange> seen = new ArrayList<>();
        route(builder -> builder.from("confluence:RP?types=attachment&startScheduler=false")
                .routeId(ROUTE)
                .transform(new DataType("confluence:chunks"))
                .split(builder.body())
                .process(exchange -> seen.add(exchange.copy())));
        poll();

        assertThat(seen).singleElement().satisfies(exchange -> {
            assertThat(exchange.getIn().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("text/plain; charset=utf-8");
            assertThat(exchange.getIn().getBody(ConfluenceChunk.class).text()).isEqualTo("*NOTES*");
        });
    }

    @Test
    void aFileThatCannotBeReadIsDeliveredWithTheReason() throws Exception {
        readBy(this::capitals);
        wiki.attach(page, "a.pdf", "application/pdf", bytes("%PDF"));
        List<String> messages = new ArrayList<>();
        route(builder -> builder.from("confluence:RP?types=attachment&startScheduler=false")
                .routeId(ROUTE)
                .marshal()
                .json(JsonLibrary.Jackson)
                .process(exchange -> messages.add(exchange.getIn().getBody(String.class))));
        poll();

        assertThat(messages).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(messages.get(0));
        assertThat(json.path("body").isNull()).isTrue();
        assertThat(json.at("/conversion/warnings/0").asText()).isEqualTo("It is encrypted");
        assertThat(json.at("/file/mediaType").asText()).isEqualTo("application/pdf");
        assertThat(json.at("/file/size").asLong()).isEqualTo(4);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(ConfluenceChange.class.getResourceAsStream("confluence-change-1.schema.json"))
                        .validate(json))
                .isEmpty();
    }

    @Test
    void whatAReaderThrowsIsThatAttachmentsFailureAloneAndIsTriedAgain() throws Exception {
        List<String> failing = new ArrayList<>(List.of("bad.txt"));
        readBy((file, limits) -> {
            if (failing.contains(file.name())) {
                throw new IllegalStateException("All threads are busy");
            }
            return capitals(file, limits);
        });
        wiki.attach(page, "bad.txt", "text/plain", bytes("bad"));
        wiki.attach(page, "good.txt", "text/plain", bytes("good"));
        follow("RP?types=attachment");
        assertThat(received).extracting(ConfluenceChange::text).containsExactly("GOOD");

        failing.clear();
        clock.advance(Duration.ofHours(2));
        assertThat(pollAnew()).extracting(ConfluenceChange::text).containsExactly("BAD");
    }

    @Test
    void aReaderThatIsAddedLaterReadsWhatWasDeliveredAsBytes() throws Exception {
        wiki.attach(page, "notes.txt", "text/plain", bytes("notes"));
        follow("RP?types=attachment");
        assertThat(received).extracting(ConfluenceChange::text).containsExactly((String) null);

        readBy(this::capitals);
        context.getRouteController().stopRoute(ROUTE);
        context.getRouteController().startRoute(ROUTE);
        received.clear();
        poll();
        reconcile();
        assertThat(read).hasSize(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
