package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.camelconfluence.simulator.model.ContentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks as a route sees them. */
class ChunkRouteTest extends CloudRouteTest {

    private static final DataType CHUNKS = new DataType("confluence:chunks");
    private static final String SECTION = "<p>" + "Words that fill a section of its own. ".repeat(12) + "</p>";
    private static final String TWO_SECTIONS =
            "<h1>How to start</h1>" + SECTION + "<h1>What's new?</h1>" + SECTION.replace("own", "kind");

    private final List<Exchange> seen = new ArrayList<>();

    @Test
    void theRouteOfTheDocumentationFollowsASpaceChunkByChunk() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", TWO_SECTIONS);
        String yaml = Files.readString(Path.of("..", "..", "docs", "chunks.md"));
        yaml = yaml.substring(yaml.indexOf("- route:"), yaml.indexOf("```\n\n(`ChunkRouteTest`"))
                .replace("id: wiki-to-chunks", "id: " + ROUTE)
                .replace("parameters:\n", "parameters:\n        startScheduler: false\n")
                .replace("- log: \"drop all", "- to: mock:gone\n                        - log: \"drop all");
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("chunks.camel.yaml", yaml));
        MockEndpoint chunks = getMockEndpoint("mock:chunks");
        MockEndpoint gone = getMockEndpoint("mock:gone");

        poll();
        List<JsonNode> delivered = jsons(chunks);
        assertThat(delivered).hasSize(2).allSatisfy(ChunkRouteTest::isOfTheSchema);
        JsonNode second = delivered.get(1);
        assertThat(second.path("event").asText()).isEqualTo("upsert");
        assertThat(second.path("context").asText()).isEqualTo("RAG Pipelines › Runbook › What's new?");
        assertThat(second.path("text").asText()).startsWith("# What's new?\n\nWords that fill");
        assertThat(second.path("url").asText()).endsWith("#What%27s-new%3F");
        assertThat(second.path("readers").path("allOf")).isNotEmpty();
        assertThat(status().failed()).isEmpty();

        chunks.reset();
        wiki.edit(page, TWO_SECTIONS.replace("kind", "sort"));
        reconcile();
        List<JsonNode> edited = jsons(chunks);
        assertThat(edited).hasSize(2);
        assertThat(edited.get(0).path("id")).isEqualTo(delivered.get(0).path("id"));
        assertThat(edited.get(1).path("id")).isNotEqualTo(second.path("id"));

        chunks.reset();
        wiki.trash(page);
        reconcile();
        assertThat(jsons(chunks)).isEmpty();
        assertThat(gone.getReceivedExchanges())
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.getIn().getHeader("CamelConfluenceContentId"))
                        .isEqualTo(String.valueOf(page.value())));
    }

    private static List<JsonNode> jsons(MockEndpoint endpoint) {
        ObjectMapper mapper = new ObjectMapper();
        return endpoint.getReceivedExchanges().stream()
                .map(exchange -> {
                    try {
                        return mapper.readTree(exchange.getIn().getBody(String.class));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static void isOfTheSchema(JsonNode chunk) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ConfluenceChunk.class.getResourceAsStream("confluence-chunk-1.schema.json"));
        assertThat(schema.validate(chunk)).as(chunk.toString()).isEmpty();
    }

    @Test
    void headersOfTheChangeStayAndThoseOfTheChunkAreAdded() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Runbook", TWO_SECTIONS);
        split("RP", false);
        poll();

        assertThat(seen)
                .hasSize(2)
                .allSatisfy(exchange -> assertThat(exchange.getIn().getHeaders())
                        .containsEntry("CamelConfluenceEvent", "created")
                        .containsEntry("CamelConfluenceContentId", String.valueOf(page.value()))
                        .containsEntry("CamelConfluenceChunkEvent", "upsert")
                        .containsEntry("CamelConfluenceChunkCount", 2)
                        .containsEntry("Content-Type", "text/markdown; charset=utf-8")
                        .containsEntry("set", "between")
                        .containsKeys("CamelConfluenceChunkHash", "CamelConfluenceChunkContextHash"));
        assertThat(seen)
                .extracting(exchange -> exchange.getIn().getHeader("CamelConfluenceChunkOrdinal"))
                .containsExactly(1, 2);
        assertThat(seen)
                .extracting(exchange -> exchange.getIn().getHeader("CamelConfluenceChunkId"))
                .allMatch(id -> id.toString().matches(page.value() + "/[a-z2-7]{16}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void asTextAChunkIsWhatShouldBeEmbedded() throws Exception {
        ContentId home = wiki.createPage("RP", null, "Home", "<p>Home</p>");
        wiki.createPage("RP", home, "Runbook", "<h1>Start</h1><p>Press it</p>");
        split("RP", true);
        poll();

        assertThat(seen)
                .extracting(exchange -> exchange.getIn().getBody(String.class))
                .containsExactly(
                        "RAG Pipelines › Home\n\nHome",
                        "RAG Pipelines › Home › Runbook › Start\n\n# Start\n\nPress it");
    }

    @Test
    void aPageThatIsGoneOrHasBecomeEmptyIsOneChunkThatSaysSo() throws Exception {
        ContentId trashed = wiki.createPage("RP", null, "Trashed", "<p>x</p>");
        ContentId emptied = wiki.createPage("RP", null, "Emptied", "<p>x</p>");
        split("RP", false);
        poll();
        seen.clear();
        wiki.trash(trashed);
        wiki.edit(emptied, "<p> </p>");
        reconcile();

        assertThat(seen)
                .extracting(exchange -> exchange.getIn().getBody(ConfluenceChunk.class))
                .hasSize(2)
                .allSatisfy(chunk -> {
                    assertThat(chunk.event()).isEqualTo("deleted");
                    assertThat(chunk.id()).isNull();
                    assertThat(chunk.embedText()).isNull();
                    isOfTheSchema(new ObjectMapper().valueToTree(chunk));
                })
                .extracting(ConfluenceChunk::contentId)
                .containsExactlyInAnyOrder(String.valueOf(trashed.value()), String.valueOf(emptied.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "text", "storage", "adf"})
    void chunksDoNotDependOnTheBodyFormat(String format) throws Exception {
        wiki.createPage("RP", null, "Runbook", "<h2>Start</h2><p>Press <strong>it</strong></p>");
        split("RP?bodyFormat=" + format, false);
        poll();

        assertThat(seen)
                .extracting(exchange ->
                        exchange.getIn().getBody(ConfluenceChunk.class).text())
                .containsExactly("## Start\n\nPress **it**");
    }

    @Test
    void aSinkThatRefusesOneChunkKeepsTheChangePending() throws Exception {
        wiki.createPage("RP", null, "Runbook", TWO_SECTIONS);
        route(builder -> builder.from("confluence:RP?startScheduler=false&pollStrategy=#recording")
                .routeId(ROUTE)
                .transform(CHUNKS)
                .split(builder.body())
                .stopOnException()
                .process(exchange -> {
                    seen.add(exchange);
                    if (seen.size() == 2) {
                        throw new IllegalStateException("full");
                    }
                })
                .end());
        poll();
        assertThat(status().failed()).hasSize(1);

        reconcile();
        assertThat(seen).hasSize(4);
        assertThat(status().failed()).isEmpty();
    }

    @Test
    void withoutSplitAllChunksAreOneArray() throws Exception {
        wiki.createPage("RP", null, "Runbook", TWO_SECTIONS);
        List<JsonNode> arrays = new ArrayList<>();
        route(builder -> builder.from("confluence:RP?startScheduler=false")
                .routeId(ROUTE)
                .transform(CHUNKS)
                .marshal()
                .json()
                .process(exchange ->
                        arrays.add(new ObjectMapper().readTree(exchange.getIn().getBody(byte[].class)))));
        poll();

        assertThat(arrays)
                .singleElement()
                .satisfies(array -> assertThat(array).hasSize(2).allSatisfy(ChunkRouteTest::isOfTheSchema));
    }

    @Test
    void withoutABodyThereIsNothingToCutAndTheErrorSaysWhatToChange() throws Exception {
        wiki.createPage("RP", null, "Runbook", "<p>x</p>");
        List<Exception> failures = new ArrayList<>();
        route(builder -> builder.from("confluence:RP?bodyFormat=none&startScheduler=false")
                .routeId(ROUTE)
                .onException(IllegalStateException.class)
                .process(exchange -> failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                .handled(true)
                .end()
                .transform(CHUNKS));
        poll();

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("bodyFormat=none")
                        .hasMessageContaining("set any other bodyFormat"));
    }

    @Test
    void whatIsNoChangeIsRefusedWithTheCure() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:elsewhere").transform(CHUNKS);
            }
        });

        assertThatThrownBy(() -> template.sendBody("direct:elsewhere", "text"))
                .isInstanceOf(CamelExecutionException.class)
                .rootCause()
                .hasMessageContaining("the body is no JSON of a change")
                .hasMessageContaining("right behind what the change was read from");
    }

    private void split(String spacesAndOptions, boolean streaming) throws Exception {
        String separator = spacesAndOptions.contains("?") ? "&" : "?";
        route(builder -> {
            var split = builder.from("confluence:" + spacesAndOptions + separator
                            + "startScheduler=false&pollStrategy=#recording")
                    .routeId(ROUTE)
                    .transform(CHUNKS)
                    .setHeader("set", builder.constant("between"))
                    .split(builder.body());
            (streaming ? split.streaming() : split).process(exchange -> seen.add(exchange.copy()));
        });
    }
}
