package io.github.camelconfluence.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.routes.kafka.KafkaBroker;
import io.github.camelconfluence.routes.kafka.KafkaRecords;
import io.github.camelconfluence.simulator.leaks.Leaks;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Site;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the shipped routes do, on whichever Confluence: the very files of {@code routes/} run. */
abstract class RoutesContract {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String CHUNKS = """
            - route:
                id: own-chunks
                from:
                  uri: confluence:RP
                  parameters:
                    delay: 200
                    reconcileInterval: 500ms
                    tokenCounter: cl100k_base
                    chunkTarget: 8
                    chunkMin: 0
                    chunkMax: 64
                  steps:
                    - transform:
                        toType: "confluence:chunks"
                    - split:
                        simple: "${body}"
                        stopOnException: true
                        steps:
                          - marshal: {json: {}}
                          - to:
                              uri: "file:%s"
                              parameters:
                                fileName: "${header.CamelConfluenceContentId}-${header.CamelConfluenceChunkOrdinal}.json"
            """;

    @Inject
    CamelContext camel;

    Surroundings surroundings;

    // ---- files

    @Test
    void aPageBecomesAMarkdownFileWithFrontMatter() {
        ContentId page = create("Runbook", "<h1>On call</h1><p>Do <strong>not</strong> panic.</p>");

        eventually(() -> assertThat(fileOf(page))
                .hasValueSatisfying(content("---\n", "title: \"Runbook\"", "space: \"RP\"", "# On call", "**not**")));
    }

    @Test
    void anEditShowsUpInTheFile() {
        ContentId page = create("Edited", "<p>before</p>");
        eventually(() -> assertThat(fileOf(page)).hasValueSatisfying(content("before")));

        site().edit(page, "<p>after</p>");

        eventually(() -> assertThat(fileOf(page)).hasValueSatisfying(content("after")));
    }

    @Test
    void aRenamedPageMovesItsFile() {
        ContentId page = create("Old name", "<p>text</p>");
        eventually(() -> assertThat(fileOf(page)).isPresent());

        site().rename(page, "New name");

        eventually(() -> assertThat(filesOf(page))
                .as("both for a moment, so that the page is never missing")
                .singleElement()
                .satisfies(path -> assertThat(path.getFileName().toString()).startsWith("New")));
    }

    @Test
    void aTrashedPageTakesItsFileAlong() {
        ContentId page = create("Short-lived", "<p>text</p>");
        eventually(() -> assertThat(fileOf(page)).isPresent());

        site().trash(page);

        eventually(() -> assertThat(fileOf(page)).isEmpty());
    }

    @Test
    void aSavedEditOfARouteIsLive() throws IOException {
        Path route = surroundings.routes().resolve("confluence-to-files.camel.yaml");
        String shipped = Files.readString(route);
        save(route, shipped.replace("extension: .md", "extension: .markdown"));
        try {
            ContentId page = create("Live", "<p>text</p>");

            eventually(() -> assertThat(surroundings.files().resolve("RP/Live-" + page + ".markdown"))
                    .exists());
        } finally {
            save(route, shipped);
        }
    }

    // ---- Kafka

    @Test
    void aPageBecomesARecordThatReadersCanFilterByItsHeaders() throws IOException {
        ContentId page = create("Recorded", "<p>kept</p>");

        ConsumerRecord<String, String> record = firstRecordOf(page);

        JsonNode value = new ObjectMapper().readTree(record.value());
        assertThat(value.path("id").asText()).isEqualTo(page.toString());
        assertThat(value.path("body").path("value").asText()).contains("kept");
        assertThat(Map.of(
                        "id", KafkaRecords.header(record, "confluence-id"),
                        "event", KafkaRecords.header(record, "confluence-event"),
                        "type", KafkaRecords.header(record, "confluence-type"),
                        "space", KafkaRecords.header(record, "confluence-space"),
                        "version", KafkaRecords.header(record, "confluence-version")))
                .isEqualTo(Map.of(
                        "id", page.toString(), "event", "created", "type", "page", "space", "RP", "version", "1"));
        assertThat(record.headers()).noneMatch(header -> header.key().startsWith("Camel"));
    }

    @Test
    void aTrashedPageBecomesATombstoneThatSaysWhy() {
        ContentId page = create("To be trashed", "<p>text</p>");
        firstRecordOf(page);

        site().trash(page);

        try (KafkaRecords records = surroundings.records()) {
            eventually(() -> assertThat(records.of(keyOf(page))).last().satisfies(record -> {
                assertThat(record.value()).isNull();
                assertThat(KafkaRecords.header(record, "confluence-event")).isEqualTo("deleted");
                assertThat(KafkaRecords.header(record, "confluence-reason")).isEqualTo("trashed");
            }));
        }
    }

    @Test
    void aPageOfFiveMegabytesFits() {
        ContentId page = create("Large", "<p>" + "all work and no play ".repeat(250_000) + "</p>");

        assertThat(firstRecordOf(page).value()).hasSizeGreaterThan(5_000_000);
    }

    @Test
    void theTopicIsCompactedAndKeepsTombstonesForAWeek() throws Exception {
        firstRecordOf(create("First of the topic", "<p>text</p>"));
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, surroundings.topic());

        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaBroker.bootstrapServers()))) {
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(Long.parseLong(settings.get("delete.retention.ms").value()))
                    .isGreaterThanOrEqualTo(Duration.ofDays(7).toMillis());
            assertThat(Integer.parseInt(settings.get("max.message.bytes").value()))
                    .isGreaterThan(8_000_000);
        }
    }

    // ---- HTTP

    @Test
    void anEndpointIsSentTheChangeAsJson() {
        create("Posted", "<p>text</p>");

        eventually(() -> assertThat(surroundings.sink().posts("Posted"))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.document().path("event").asText()).isEqualTo("created");
                    assertThat(post.document().path("schema").asInt()).isEqualTo(1);
                    assertThat(post.contentType()).startsWith("application/json");
                    assertThat(post.authorization()).isEqualTo("Bearer s3cr3t-of-the-endpoint");
                }));
    }

    @Test
    void anEndpointThatIsBusyOrBrokenIsAskedAgain() {
        surroundings.sink().failFor("Patient", 429, 503);

        create("Patient", "<p>text</p>");

        eventually(() -> assertThat(surroundings.sink().posts("Patient"))
                .extracting(HttpSink.Post::answered)
                .containsExactly(429, 503, 204));
    }

    @Test
    void whatAnEndpointRefusesIsNotRepeatedAtOnceButKeptAndStaysPending() {
        surroundings.sink().failFor("Refused", 400);

        ContentId page = create("Refused", "<p>text</p>");

        Path copy = surroundings.failed().resolve("http").resolve(page + ".json");
        eventually(() -> assertThat(copy).content().contains("\"title\":\"Refused\""));
        eventually(() -> assertThat(get("/q/metrics"))
                .containsPattern("confluence_contents\\{[^}]*\"failed\"[^}]*\"confluence-to-http\"[^}]*} 1\\.0"));
        assertThat(surroundings.sink().posts("Refused"))
                .extracting(HttpSink.Post::answered)
                .containsExactly(400);
    }

    // ---- chunks

    @Test
    void aRouteOfYourOwnCutsPagesIntoChunksCountedInTheTokensOfAModel() throws Exception {
        Path folder = surroundings.files().resolveSibling("chunks").toAbsolutePath();
        ContentId page = create("Two parts", "<h1>One</h1><p>first</p><h1>Two</h1><p>second</p>");
        Path written = Files.writeString(folder.resolveSibling("chunks.yaml"), CHUNKS.formatted(folder));
        Files.move(written, surroundings.routes().resolve("chunks.camel.yaml"));
        try {
            eventually(
                    () -> assertThat(folder.resolve(page + "-1.json")).content().contains("# One", "\"count\":2"));
            eventually(
                    () -> assertThat(folder.resolve(page + "-2.json")).content().contains("# Two", "› Two"));
        } finally {
            camel.getRouteController().stopRoute("own-chunks");
            camel.removeRoute("own-chunks");
        }
    }

    // ---- operation

    @Test
    void metricsCountChangesAndRequests() {
        create("Counted", "<p>text</p>");

        eventually(() -> assertThat(get("/q/metrics"))
                .contains("confluence_changes_total{", "event=\"created\"", "outcome=\"delivered\"", "space=\"RP\"")
                .contains("confluence_requests_seconds_count{status=\"200\"}")
                .contains("confluence_rate_limited_total")
                .contains("confluence_lag_seconds{sync=\"confluence-to-files\"}")
                .contains("confluence_last_complete_timestamp_seconds{sync=\"confluence-to-files\"}"));
    }

    @Test
    void rejectedCredentialsAreAFaultOfTheSyncAndLeaveTheContainerReady() throws Exception {
        surroundings.confluence().faults().always().answer(401);
        try {
            eventually(() -> assertThat(get("/q/health/group/sync")).contains("\"DOWN\"", "credentials"));
            assertThat(get("/q/health/ready")).doesNotContain("DOWN");
            assertThat(get("/q/health/live")).doesNotContain("DOWN");
        } finally {
            surroundings.confluence().faults().clear();
        }
        eventually(() -> assertThat(get("/q/health/group/sync")).doesNotContain("DOWN"));
    }

    @Test
    void whenTheTokenEndsIsToldAheadAndIsNoFault() {
        eventually(() -> {
            assertThat(get("/q/metrics"))
                    .containsPattern("confluence_token_expires_days\\{account=\"[^\"]+\",?\\} (9|10)");
            assertThat(get("/q/health/group/sync"))
                    .contains(".token", "expires on")
                    .doesNotContain("DOWN");
        });
    }

    @Test
    void aSecondConnectionHasANameOfItsOwnAndServesManyRoutes() throws Exception {
        String second = """
                - route:
                    id: second-%1$s
                    from:
                      uri: %2$s:RP
                      parameters: {delay: 200, types: "%1$s"}
                      steps:
                        - to: "log:second-%1$s?level=OFF"
                """;
        load(
                "second.yaml",
                second.formatted("page", "second") + second.formatted("blogpost", "second"),
                "second-page",
                "second-blogpost");
        try {
            eventually(() -> assertThat(surroundings.confluence().requests().all())
                    .extracting(request -> request.user())
                    .contains(Accounts.EDITOR.username()));
            assertThat(camel.hasComponent("second")).isNotSameAs(camel.hasComponent("confluence"));
            eventually(() -> assertThat(get("/q/health/group/sync")).contains("second-page", "second-blogpost"));
        } finally {
            remove("second-page", "second-blogpost");
        }
    }

    @Test
    void aConnectionMayBeDefinedInTheRoutesFile() throws Exception {
        String options = surroundings.secondConnection().entrySet().stream()
                .map(option -> "        " + option.getKey() + ": \"" + option.getValue() + "\"\n")
                .collect(Collectors.joining());
        load("third.yaml", """
                - beans:
                    - name: third
                      type: io.github.camelconfluence.ConfluenceComponent
                      properties:
                """ + options.replace("second.sqlite", "third.sqlite") + """
                - route:
                    id: third-page
                    from:
                      uri: third:RP
                      parameters: {delay: 200}
                      steps:
                        - to: "log:third?level=OFF"
                """, "third-page");
        try {
            eventually(() -> assertThat(get("/q/health/group/sync")).contains("\"third-page\": \"last poll"));
        } finally {
            remove("third-page");
        }
    }

    @Test
    void aSecretInALogOfTheContainerWouldBeFound() {
        Logger.getLogger("io.github.camelconfluence.careless")
                .warn("Signing in with " + Credentials.READER_PAT.secret());

        assertThat(Leaks.take()).singleElement().asString().contains("io.github.camelconfluence.careless", "*****");
    }

    private void load(String name, String yaml, String... routes) throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(name, yaml));
        for (String route : routes) {
            camel.getRouteController().startRoute(route);
        }
    }

    private void remove(String... routes) throws Exception {
        for (String route : routes) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
    }

    private void save(Path route, String text) throws IOException {
        Route before = camel.getRoute("confluence-to-files");
        Files.writeString(route, text);
        eventually(() ->
                assertThat(camel.getRoute("confluence-to-files")).isNotNull().isNotSameAs(before));
    }

    private ContentId create(String title, String storage) {
        return site().createPage(Surroundings.SPACE, null, title, storage);
    }

    private Site site() {
        return surroundings.confluence().site();
    }

    private ConsumerRecord<String, String> firstRecordOf(ContentId page) {
        try (KafkaRecords records = surroundings.records()) {
            eventually(() -> assertThat(records.of(keyOf(page))).isNotEmpty());
            return records.of(keyOf(page)).get(0);
        }
    }

    private static String keyOf(ContentId page) {
        return Surroundings.KEY_PREFIX + page;
    }

    private Optional<Path> fileOf(ContentId page) throws IOException {
        return filesOf(page).stream().findFirst();
    }

    private List<Path> filesOf(ContentId page) throws IOException {
        if (Files.notExists(surroundings.files())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(surroundings.files())) {
            return all.filter(file -> file.toString().endsWith("-" + page + ".md"))
                    .toList();
        }
    }

    private static ThrowingConsumer<Path> content(String... parts) {
        return file -> assertThat(Files.readString(file)).contains(parts);
    }

    private static String get(String path) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        URI uri = URI.create("http://localhost:" + port + path);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        Leaks.look("Answer of " + path, answer.headers().map() + answer.body());
        return answer.body();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                // Files come, move and go while they are read.
                .ignoreExceptionsMatching(
                        failure -> failure instanceof IOException || failure.getCause() instanceof IOException)
                .untilAsserted(assertion);
    }
}
