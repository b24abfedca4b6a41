package io.github.camelconfluence.routes.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.ConfluenceChunks;
import io.github.camelconfluence.ConfluenceHeaders;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Site;
import io.qdrant.client.grpc.Points.PointId;
import io.qdrant.client.grpc.Points.PointStruct;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped route to Qdrant, against a stub of the server's API: no server was at hand. */
@QuarkusTest
@TestProfile(QdrantRouteTest.OnlyQdrant.class)
class QdrantRouteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SPACE = "RP";
    private static final String TWO_SECTIONS = "<h1>Kept</h1><p>%s</p><h1>Edited</h1><p>%s</p>";

    public static class OnlyQdrant implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "confluence.delay", "200",
                    "confluence.reconcile-interval", "500ms",
                    "confluence.retries", "2",
                    "confluence.retry.delay", "20",
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.console.level", "INFO",
                    "quarkus.log.category.\"io.grpc\".level", "DEBUG",
                    // The stub's own, which runs in this process.
                    "quarkus.log.category.\"io.grpc.netty.NettyServerHandler\".level", "INFO",
                    "quarkus.log.category.\"org.apache.camel.component\".level", "DEBUG",
                    "quarkus.log.category.\"org.apache.camel.processor\".level", "DEBUG");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(QdrantSurroundings.class));
        }
    }

    /** What the site's passages are at the moment, as another route sees them. */
    private static final Map<String, List<ConfluenceChunk>> PASSAGES = new ConcurrentHashMap<>();

    @Inject
    CamelContext camel;

    @ConfigProperty(name = "quarkus.log.file.path")
    Path log;

    QdrantSurroundings surroundings;

    @BeforeEach
    void followTheSiteBesides() throws Exception {
        if (camel.getRoute("passages") == null) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("confluence:*?syncId=passages&include=labels,ancestors,readers&bodyFormat=text"
                                    + "&delay=200&reconcileInterval=500ms")
                            .routeId("passages")
                            .transform(new DataType("confluence:chunks"))
                            .process(QdrantRouteTest::remember);
                }
            });
            camel.getRouteController().startRoute("passages");
        }
    }

    private static void remember(Exchange change) {
        List<ConfluenceChunk> chunks = change.getMessage().getBody(ConfluenceChunks.class).list().stream()
                .filter(chunk -> chunk.event().equals(ConfluenceChunk.UPSERT))
                .toList();
        PASSAGES.put(change.getMessage().getHeader(ConfluenceHeaders.CONTENT_ID, String.class), chunks);
    }

    @Test
    void everyPassageIsAPointThatCarriesAllThatIsKnownOfIt() {
        eventually(() -> assertThat(PASSAGES).hasSizeGreaterThan(20));

        pointsEqualPassages();

        assertThat(points())
                .allSatisfy(
                        (id, point) -> assertThat(point.getVectors().getVector().getDataCount())
                                .isEqualTo(384));
    }

    @Test
    void anEditReplacesThePassagesThatItChangedAndThePageIsNeverMissing() {
        ContentId page = create("Edited", TWO_SECTIONS.formatted("stays as it is", "before"));
        eventually(() -> assertThat(texts(page)).anyMatch(text -> text.contains("before")));
        Set<PointId> before = ids(page);

        site().edit(page, TWO_SECTIONS.formatted("all of it", "is new"));

        eventually(() -> assertThat(texts(page))
                .anyMatch(text -> text.contains("is new"))
                .noneMatch(text -> text.contains("before")));
        assertThat(ids(page)).doesNotContainAnyElementsOf(before);
        assertThat(collection().everGone()).doesNotContain(page.toString());
        pointsEqualPassages();
    }

    @Test
    void aNewLabelIsOnThePointsThatWereThere() {
        ContentId page = create("Labelled", "<p>text</p>");
        eventually(() -> assertThat(passages(page)).isNotEmpty());
        Set<PointId> before = ids(page);

        site().label(page, "runbook");

        eventually(() -> assertThat(passages(page))
                .allSatisfy(
                        passage -> assertThat(passage.path("labels").toString()).contains("runbook")));
        assertThat(ids(page)).isEqualTo(before);
        pointsEqualPassages();
    }

    @Test
    void aPageThatIsGoneOrHasNoWordsLeftHasNoPoints() {
        ContentId trashed = create("Trashed", "<p>text</p>");
        ContentId emptied = create("Emptied", "<p>text</p>");
        eventually(() -> assertThat(passages(trashed)).isNotEmpty());
        eventually(() -> assertThat(passages(emptied)).isNotEmpty());

        site().trash(trashed);
        site().edit(emptied, "");

        eventually(() -> assertThat(passages(trashed)).isEmpty());
        eventually(() -> assertThat(passages(emptied)).isEmpty());
        pointsEqualPassages();
    }

    @Test
    void whatChangesWhileTheServerIsAwayIsThereAfterwards() {
        ContentId edited = create("Edited meanwhile", "<p>before</p>");
        ContentId trashed = create("Trashed meanwhile", "<p>text</p>");
        eventually(() -> assertThat(passages(edited)).isNotEmpty());
        eventually(() -> assertThat(passages(trashed)).isNotEmpty());

        surroundings.qdrant().stop();
        site().edit(edited, "<p>after</p>");
        site().trash(trashed);
        ContentId created = create("Created meanwhile", "<p>new</p>");
        eventually(() -> assertThat(surroundings.failed().resolve("qdrant"))
                .isDirectoryContaining("glob:**/" + created + ".json")
                .isDirectoryContaining("glob:**/" + edited + ".json"));
        surroundings.qdrant().start();

        eventually(() -> assertThat(texts(edited)).singleElement().asString().contains("after"));
        eventually(() -> assertThat(passages(trashed)).isEmpty());
        eventually(() -> assertThat(passages(created)).isNotEmpty());
        pointsEqualPassages();
    }

    @Test
    void theKeyIsTakenByTheServerAndStandsInNoLog() throws IOException {
        create("Logged", "<p>text</p>");
        pointsEqualPassages();

        try (Stream<String> lines = Files.lines(log)) {
            assertThat(lines.filter(line -> line.contains(QdrantSurroundings.API_KEY)))
                    .isEmpty();
        }
        assertThat(log).content().contains("qdrant://" + QdrantSurroundings.COLLECTION);
        assertThat(camel.getEndpoints())
                .noneMatch(endpoint -> endpoint.toString().contains(QdrantSurroundings.API_KEY));
    }

    private void pointsEqualPassages() {
        eventually(() -> assertThat(Set.copyOf(StoredPassages.of(points().values())))
                .isNotEmpty()
                .isEqualTo(expected())
                .hasSameSizeAs(points().values()));
    }

    private static Set<JsonNode> expected() {
        Set<JsonNode> expected = new HashSet<>();
        PASSAGES.values().forEach(chunks -> chunks.forEach(chunk -> expected.add(StoredPassages.plain(chunk))));
        return expected;
    }

    private ContentId create(String title, String storage) {
        return site().createPage(SPACE, null, title, storage);
    }

    private Site site() {
        return surroundings.confluence().site();
    }

    private StoredCollections.Stored collection() {
        return surroundings.qdrant().collections().named(QdrantSurroundings.COLLECTION);
    }

    private Map<PointId, PointStruct> points() {
        return surroundings.qdrant().collections().has(QdrantSurroundings.COLLECTION)
                ? collection().points()
                : Map.of();
    }

    private List<PointStruct> points(ContentId page) {
        return points().values().stream()
                .filter(point -> StoredCollections.contentOf(point).equals(page.toString()))
                .toList();
    }

    private Set<PointId> ids(ContentId page) {
        return Set.copyOf(points(page).stream().map(PointStruct::getId).toList());
    }

    private List<JsonNode> passages(ContentId page) {
        return StoredPassages.of(points(page));
    }

    private List<String> texts(ContentId page) {
        return passages(page).stream()
                .map(passage -> passage.path("text").asText())
                .toList();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(assertion);
    }
}
