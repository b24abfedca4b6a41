package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.camelconfluence.simulator.model.ContentId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message looks like to a route. */
class MessageTest extends CloudRouteTest {

    @Test
    void plainJsonMarshallingYieldsThePublishedSchemaForEveryEvent() throws Exception {
        ContentId parent = wiki.createPage("RP", null, "Parent", "<p>x</p>");
        ContentId page = wiki.createPage("RP", parent, "Grüße, \"Welt\" 日本語", "<p>x</p>");
        List<String> messages = new ArrayList<>();
        route(builder -> builder.from("confluence:RP?include=labels,ancestors,readers&startScheduler=false")
                .routeId(ROUTE)
                .marshal()
                .json(JsonLibrary.Jackson)
                .process(exchange -> messages.add(exchange.getIn().getBody(String.class))));
        poll();
        wiki.label(page, "howto");
        reconcile();
        wiki.rename(parent, "Mother");
        reconcile();
        wiki.trash(page);
        reconcile();

        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ConfluenceChange.class.getResourceAsStream("confluence-change-1.schema.json"));
        ObjectMapper json = new ObjectMapper();
        assertThat(messages).hasSizeGreaterThanOrEqualTo(5);
        List<String> events = new ArrayList<>();
        for (String message : messages) {
            JsonNode tree = json.readTree(message);
            assertThat(schema.validate(tree)).as(message).isEmpty();
            assertThat(tree.path("conversion").path("warnings").isArray()).isTrue();
            events.add(tree.path("event").asText());
        }
        assertThat(events).contains("created", "relabelled", "moved", "deleted");
    }

    @Test
    void headersTellWhatARouteDecidesBy() throws Exception {
        ContentId id = wiki.createPage("RP", null, "Page", "<p>x</p>");
        List<Exchange> exchanges = new ArrayList<>();
        follow("RP", exchange -> exchanges.add(exchange.copy()));
        poll();

        assertThat(exchanges).singleElement().satisfies(exchange -> {
            var in = exchange.getIn();
            assertThat(in.getHeaders())
                    .containsEntry("CamelConfluenceEvent", "created")
                    .containsEntry("CamelConfluenceContentId", String.valueOf(id.value()))
                    .containsEntry("CamelConfluenceContentType", "page")
                    .containsEntry("CamelConfluenceSpaceKey", "RP")
                    .containsEntry("CamelConfluenceTitle", "Page")
                    .containsEntry("CamelConfluenceVersion", 1)
                    .containsEntry("CamelConfluencePath", "RP/Page-" + id.value())
                    .containsEntry("Content-Type", "text/markdown; charset=utf-8")
                    .containsKeys(
                            "CamelConfluenceUrl",
                            "CamelConfluenceLastModified",
                            "CamelConfluenceContentHash",
                            "CamelConfluenceSite",
                            "CamelMessageTimestamp");
            assertThat(exchange.getProperty(Exchange.BATCH_INDEX)).isEqualTo(0);
            assertThat(exchange.getProperty(Exchange.BATCH_SIZE)).isEqualTo(1);
            assertThat(exchange.getProperty(Exchange.BATCH_COMPLETE)).isEqualTo(true);
        });
    }

    @Test
    void theBodyConvertsToTextBytesAndStreamAndToNullWhenDeleted() throws Exception {
        ContentId id = wiki.createPage("RP", null, "Page", "<p>Grüße</p>");
        List<Object> bodies = new ArrayList<>();
        follow("RP", exchange -> {
            var in = exchange.getIn();
            bodies.add(String.valueOf(in.getBody(String.class)));
            bodies.add(
                    in.getBody(byte[].class) == null
                            ? "null"
                            : new String(in.getBody(byte[].class), StandardCharsets.UTF_8));
            try (InputStream stream = in.getBody(InputStream.class)) {
                bodies.add(stream == null ? "null" : new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        poll();
        wiki.trash(id);
        reconcile();

        assertThat(bodies).containsExactly("Grüße\n", "Grüße\n", "Grüße\n", "null", "null", "null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "markdown | text/markdown; charset=utf-8 | Some **bold** text",
                "html | text/html; charset=utf-8 | <p>Some <strong>bold</strong> text</p>",
                "text | text/plain; charset=utf-8 | Some bold text",
                "storage | application/xml; charset=utf-8 | <p>Some <strong>bold</strong> text</p>",
                "adf | application/json | \"type\":\"doc\"",
            })
    void everyBodyFormatHasItsContentType(String format, String contentType, String expected) throws Exception {
        wiki.createPage("RP", null, "Page", "<p>Some <strong>bold</strong> text</p>");
        List<String> seen = new ArrayList<>();
        follow("RP?bodyFormat=" + format, exchange -> {
            seen.add(exchange.getIn().getHeader(Exchange.CONTENT_TYPE, String.class));
            seen.add(exchange.getIn().getBody(String.class));
        });
        poll();

        assertThat(seen).hasSize(2).first().isEqualTo(contentType);
        assertThat(seen.get(1)).contains(expected);
    }

    @Test
    void withoutABodyOnlyTheFactsAreDelivered() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");

        follow("RP?bodyFormat=none");

        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.body()).isNull();
            assertThat(change.version().number()).isEqualTo(1);
        });
    }

    @Test
    void whatConversionDroppedOrRepairedIsListed() throws Exception {
        wiki.createPage("RP", null, "Plain", "<p>x</p>");
        wiki.createPage(
                "RP",
                null,
                "Lossy",
                "<p>x</p><ac:structured-macro ac:name=\"roadmap\"/><ac:structured-macro ac:name=\"toc\"/>");

        follow("RP");

        assertThat(received)
                .extracting(
                        ConfluenceChange::title, change -> change.conversion().warnings())
                .containsExactlyInAnyOrder(
                        tuple("Plain", List.of()),
                        tuple(
                                "Lossy",
                                List.of(
                                        "macro roadmap has no text and was dropped",
                                        "macro toc is computed by Confluence and was left out")));
    }

    @Test
    void frontMatterBeginsTheMarkdown() throws Exception {
        ContentId id = wiki.createPage("RP", null, "A \"quoted\": title", "<p>x</p>");
        wiki.label(id, "howto");

        follow("RP?frontMatter=true");

        assertThat(received)
                .singleElement()
                .satisfies(change -> assertThat(change.text())
                        .startsWith("---\nid: \"" + id.value() + "\"\n")
                        .contains("title: \"A \\\"quoted\\\": title\"", "space: \"RP\"", "version: 1", "  - \"howto\"")
                        .endsWith("---\n\nx\n"));
    }
}
