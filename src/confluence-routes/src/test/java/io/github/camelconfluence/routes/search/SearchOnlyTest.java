package io.github.camelconfluence.routes.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.github.camelconfluence.search.store.FollowedStore;
import io.github.camelconfluence.search.store.lucene.LuceneDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A container that searches, and notes memberships in, what another one fills. */
@QuarkusTest
@TestProfile(SearchOnlyTest.Nothing.class)
class SearchOnlyTest {

    private static final int DIMENSION = 2;

    @TestHTTPResource
    URI container;

    @ConfigProperty(name = "vectors.folder")
    Path folder;

    @Test
    void theIndexOfAnotherModelIsLeftAloneAndOursIsSearchedOnceItIsFilled() throws Exception {
        LuceneDatabase database = new LuceneDatabase(folder);
        fill(database, "openai:production");
        List<String> production = database.names("");

        assertThat(new Api(container).get("/api/search?q=tokens").statusCode()).isEqualTo(503);
        assertThat(database.names("")).isEqualTo(production);
        assertThat(new Api(container).get("/q/health/live").body())
                .contains("\"index\"")
                .doesNotContain("DOWN");

        fill(database, "all-minilm-l6-v2");

        assertThat(new Api(container).get("/api/search?q=tokens").statusCode()).isEqualTo(200);
    }

    private static void fill(LuceneDatabase database, String model) throws Exception {
        FollowedStore.open(database, "confluence", model, DIMENSION, Clock.systemUTC())
                .store()
                .close();
    }

    public static class Nothing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "search.enabled",
                        "true",
                        "search.memberships.keep",
                        "true",
                        "camel.main.routes-include-pattern",
                        "false",
                        "vectors.folder",
                        Files.createTempDirectory("vectors").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OneDirection.class);
        }
    }

    @Alternative
    @Singleton
    public static class OneDirection implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream()
                    .map(segment -> Embedding.from(new float[] {1, 0}))
                    .toList());
        }

        @Override
        public int dimension() {
            return DIMENSION;
        }
    }
}
