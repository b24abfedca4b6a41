package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.camelconfluence.content.Examples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chunks of changes that come back from another system, in a route that no {@code confluence:} begins. */
class PublishedChunksTest extends CloudRouteTest {

    private static final Path DEMO = Path.of("..", "confluence-simulator", "src", "main", "resources", "demo");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "<h2>How to start</h2><p>Press <strong>it</strong></p>";

    /** The text of a Markdown macro is its author's own, and is written anew when it was read. */
    private static final String WITH_A_MARKDOWN_MACRO = "formatting-samples.xml";

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:published").transform(new DataType("confluence:chunks"));
            }
        };
    }

    @Test
    void ofEveryDemoPageTheyAreThoseOfTheDirectWay() throws Exception {
        try (Stream<Path> files = Files.walk(DEMO)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                String title = DEMO.relativize(file).toString();
                wiki.createPage("RP", null, title, Examples.read(file));
            }
        }
        TreeSet<String> different = new TreeSet<>();
        List<ConfluenceChunk> compared = new ArrayList<>();
        follow("RP?include=labels,ancestors,readers", exchange -> {
            List<ConfluenceChunk> direct = ConfluenceChunks.of(exchange).list();
            List<ConfluenceChunk> published =
                    chunks(JSON.writeValueAsBytes(exchange.getIn().getBody()));
            compared.addAll(direct);
            if (!saying(published).equals(saying(direct))) {
                different.add(direct.get(0).title());
            }
        });
        poll();

        assertThat(status().failed()).isEmpty();
        assertThat(compared).hasSizeGreaterThan(100);
        assertThat(different)
                .allMatch(title -> title.endsWith(WITH_A_MARKDOWN_MACRO))
                .hasSize(1);
    }

    /** All but the kinds: a box without a colour is a quote in Markdown, an image in a line of its own a figure. */
    private static List<JsonNode> saying(List<ConfluenceChunk> chunks) {
        return chunks.stream()
                .map(chunk -> {
                    ObjectNode json = JSON.valueToTree(chunk);
                    json.remove("kinds");
                    return (JsonNode) json;
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "markdown, '## How to start\n\nPress **it**'",
        "html, '## How to start\n\nPress **it**'",
        "storage, '## How to start\n\nPress **it**'",
        "text, 'How to start\n\nPress it'"
    })
    void eachBodyFormatIsReadAsWhatItIs(String format, String text) throws Exception {
        assertThat(chunks(published("RP?bodyFormat=" + format))).singleElement().satisfies(chunk -> {
            assertThat(chunk.text()).isEqualTo(text);
            assertThat(chunk.context()).startsWith("RAG Pipelines › Runbook");
            isOfTheSchema(chunk);
        });
    }

    @Test
    void adfAndFrontMatterAreReadToo() throws Exception {
        ObjectNode change = tree(published("RP?frontMatter=true"));
        assertThat(chunks(change.toString()))
                .extracting(ConfluenceChunk::text)
                .containsExactly("## How to start\n\nPress **it**");

        change.putObject("body")
                .put("format", "adf")
                .put(
                        "value",
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}]}");
        assertThat(chunks(change.toString())).extracting(ConfluenceChunk::text).containsExactly("a");
    }

    @Test
    void whateverCarriesTheChangeIsTaken() throws Exception {
        byte[] json = published("RP");
        ConfluenceChange change = received.get(0);
        List<ConfluenceChunk> chunks = chunks(json);

        assertThat(chunks).isNotEmpty();
        assertThat(chunks(new String(json, StandardCharsets.UTF_8))).isEqualTo(chunks);
        assertThat(chunks(new ByteArrayInputStream(json))).isEqualTo(chunks);
        assertThat(chunks(JSON.readValue(json, Map.class))).isEqualTo(chunks);
        assertThat(chunks(change)).isEqualTo(chunks);
    }

    @Test
    void sizesAreThoseOfTheComponent() throws Exception {
        byte[] json = published("RP", "<p>" + "Words that go on and on. ".repeat(60) + "</p>");
        assertThat(chunks(json)).hasSize(1);

        ConfluenceConfiguration options = new ConfluenceConfiguration();
        options.setChunkTarget(80);
        options.setChunkMax(100);
        options.setChunkMin(10);
        ConfluenceComponent component = new ConfluenceComponent();
        component.setConfiguration(options);
        context.removeComponent("confluence");
        context.addComponent("wiki", component);
        assertThat(chunks(json)).hasSizeGreaterThan(3);
    }

    @Test
    void fieldsThatAreNewerArePassedOverAndListsThatAreMissingAreEmpty() throws Exception {
        ObjectNode change = tree(published("RP"));
        change.put("mood", "good");
        change.remove(List.of("labels", "ancestors", "comments", "properties", "conversion", "file"));

        assertThat(chunks(change.toString())).singleElement().satisfies(chunk -> {
            assertThat(chunk.labels()).isEmpty();
            isOfTheSchema(chunk);
        });
    }

    @Test
    void aNewerSchemaIsRefusedWithTheCure() throws Exception {
        String newer = tree(published("RP")).put("schema", 2).toString();

        assertThatThrownBy(() -> chunks(newer))
                .as("a matter of all records, which a newer program reads")
                .isNotInstanceOf(UnreadableChangeException.class)
                .hasMessageContaining("schema 1, and this one is of schema 2")
                .hasMessageContaining("use a camel-confluence as new as");
    }

    @Test
    void withoutABodyThereIsNothingToCutAndTheErrorSaysWhatToChange() throws Exception {
        byte[] bodyless = published("RP?bodyFormat=none");

        assertThatThrownBy(() -> chunks(bodyless))
                .hasMessageContaining("bodyFormat=none")
                .hasMessageContaining("set any other bodyFormat");
        for (String type : List.of("attachment", "folder")) {
            assertThat(chunks(tree(bodyless).put("type", type).toString()))
                    .extracting(ConfluenceChunk::event)
                    .containsExactly("deleted");
        }
    }

    @Test
    void whatIsNotOursIsRefusedWithoutSayingWhatItHolds() {
        for (Object body : List.of("secret", "{\"password\":\"secret\"}", "[\"secret\"]", 5)) {
            assertThatThrownBy(() -> chunks(body))
                    .isInstanceOf(UnreadableChangeException.class)
                    .hasMessageContaining("needs a change")
                    .message()
                    .doesNotContain("secret");
        }
    }

    @Test
    void aDeletionIsOneChunkThatSaysSo() throws Exception {
        byte[] json = tree(published("RP"))
                .put("event", "deleted")
                .putNull("body")
                .toString()
                .getBytes(StandardCharsets.UTF_8);

        assertThat(chunks(json)).singleElement().satisfies(chunk -> {
            assertThat(chunk.event()).isEqualTo("deleted");
            assertThat(chunk.title()).isEqualTo("Runbook");
            isOfTheSchema(chunk);
        });
    }

    @Test
    void aTombstoneIsADeletionOfWhatItsHeadersName() {
        Map<String, Object> headers = Map.of(
                "confluence-id",
                "100042".getBytes(StandardCharsets.UTF_8),
                "confluence-type",
                "blogpost",
                "kafka.KEY",
                "x");
        assertThat(tombstone(headers)).singleElement().satisfies(chunk -> {
            assertThat(chunk.event()).isEqualTo("deleted");
            assertThat(chunk.contentId()).isEqualTo("100042");
            assertThat(chunk.type()).isEqualTo("blogpost");
            isOfTheSchema(chunk);
        });
        assertThat(tombstone(Map.of("kafka.KEY", "acme/wiki/7")))
                .singleElement()
                .satisfies(chunk -> {
                    assertThat(chunk.contentId()).isEqualTo("7");
                    assertThat(chunk.type()).isEqualTo("page");
                    isOfTheSchema(chunk);
                });
        assertThatThrownBy(() -> tombstone(Map.of()))
                .isInstanceOf(UnreadableChangeException.class)
                .hasMessageContaining("set header confluence-id, or kafka.KEY");
    }

    private byte[] published(String spacesAndOptions) throws Exception {
        return published(spacesAndOptions, PAGE);
    }

    private byte[] published(String spacesAndOptions, String page) throws Exception {
        wiki.createPage("RP", null, "Runbook", page);
        follow(spacesAndOptions);
        assertThat(received).hasSize(1);
        return JSON.writeValueAsBytes(received.get(0));
    }

    private static ObjectNode tree(byte[] json) throws java.io.IOException {
        return (ObjectNode) JSON.readTree(json);
    }

    private List<ConfluenceChunk> chunks(Object body) throws Exception {
        return list(template.request(
                "direct:published", exchange -> exchange.getIn().setBody(body)));
    }

    private List<ConfluenceChunk> tombstone(Map<String, Object> headers) {
        return list(template.request(
                "direct:published", exchange -> exchange.getIn().setHeaders(headers)));
    }

    private static List<ConfluenceChunk> list(Exchange answer) {
        if (answer.getException() != null) {
            throw (RuntimeException) rootOf(answer.getException());
        }
        return answer.getMessage().getBody(ConfluenceChunks.class).list();
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }

    private static void isOfTheSchema(ConfluenceChunk chunk) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ConfluenceChunk.class.getResourceAsStream("confluence-chunk-1.schema.json"));
        assertThat(schema.validate(JSON.valueToTree(chunk))).isEmpty();
    }
}
