package io.github.camelconfluence.search.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import io.github.camelconfluence.search.model.ModelStub.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingModelsTest {

    private static final String KEY = "sk-very-secret-0123456789";

    private ModelStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new ModelStub();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void theDefaultRunsInThisProcessAndNeedsNothing() {
        EmbeddingModel model = EmbeddingModels.named("all-minilm-l6-v2", null, "");

        assertThat(model.dimension()).isEqualTo(384);
        Embedding question = model.embed("How do I reset my password?").content();
        assertThat(CosineSimilarity.between(
                        question, model.embed("Choosing a new password").content()))
                .isGreaterThan(CosineSimilarity.between(
                        question, model.embed("Cake with cherries").content()));
    }

    @ParameterizedTest
    @CsvSource({"openai:text-embedding-x,/v1,/v1/embeddings", "ollama:nomic-embed-text:v1.5,'',/api/embed"})
    void aBatchIsOneRequestWithTheKey(String name, String path, String asked) {
        EmbeddingModel model = EmbeddingModels.named(name, stub.url() + path, KEY);

        List<Embedding> vectors = model.embedAll(texts(100)).content();

        assertThat(stub.asked).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo(asked);
            assertThat(request.key()).isEqualTo("Bearer " + KEY);
            assertThat(request.body().path("input").size()).isEqualTo(100);
            assertThat(request.body().path("model").asText()).isEqualTo(name.substring(7));
        });
        assertThat(vectors).hasSize(100);
        assertThat(vectors.get(99).vector()).containsExactly(1, 99, 0.5f);
    }

    @ParameterizedTest
    @CsvSource({"openai:some,/v1", "ollama:some,''"})
    void theDimensionIsFoundByAsking(String name, String path) {
        assertThat(EmbeddingModels.named(name, stub.url() + path, null).dimension())
                .isEqualTo(3);
        assertThat(stub.asked).extracting(ModelStub.Asked::key).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"openai:some,/v1", "ollama:some,''"})
    void refusalsAreToldOnceAndWithoutTheKey(String name, String path) {
        EmbeddingModel model = EmbeddingModels.named(name, stub.url() + path, KEY);

        assertThat(refusal(model, 401, "Incorrect key: " + KEY))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("answered 401 (check embeddings.api-key): Incorrect key: …");
        assertThat(refusal(model, 404, "no such model"))
                .hasMessageContaining("check embeddings.url")
                .hasMessageContaining("no such model");
        assertThat(refusal(model, 429, ""))
                .isInstanceOf(RateLimitException.class)
                .hasMessageContaining("429");
        assertThat(refusal(model, 500, "x".repeat(290) + KEY + "y".repeat(5_000)))
                .isInstanceOf(InternalServerException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
        assertThat(stub.asked).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"openai:some,/v1", "ollama:some,''"})
    void theKeyDoesNotFollowARedirect(String name, String path) throws IOException {
        try (ModelStub other = new ModelStub()) {
            stub.refused = new Refused(307, Map.of("Location", other.url() + path + "/embeddings"), "");

            assertThatThrownBy(() ->
                            EmbeddingModels.named(name, stub.url() + path, KEY).embed("text"))
                    .hasMessageContaining("a redirect, which is not followed; set embeddings.url");
            assertThat(other.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"openai:some,/v1", "ollama:some,''"})
    void fewerVectorsThanTextsAreAnError(String name, String path) {
        stub.vectorsMissing = 1;

        assertThatThrownBy(() ->
                        EmbeddingModels.named(name, stub.url() + path, KEY).embedAll(texts(3)))
                .hasMessageContaining("2 vectors for 3 texts");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> EmbeddingModels.named("ollama:some", "http://127.0.0.1:1", KEY)
                        .embed("text"))
                .hasMessageContaining("127.0.0.1:1 gave no answer")
                .hasRootCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "gpt,,,embeddings.model=gpt is not known. Use all-minilm-l6-v2",
        "openai,http://localhost:1,,write openai:<model>",
        "openai:,http://localhost:1,,write openai:<model>",
        "openai:some,,k,'needs embeddings.url, for example https://api.openai.com/v1'",
        "openai:some,https://api.openai.com/v1,,needs embeddings.api-key",
        "ollama:some,' ',,'needs embeddings.url, for example http://localhost:11434'",
        "ollama:some,localhost:11434,,embeddings.url must be an address like",
        "ollama:some,http://me:hidden@localhost:11434,,embeddings.url must be an address like",
        "ollama:some,http://a b,,embeddings.url must be an address like",
    })
    void whatIsMissingIsSaidAtStartWithItsCure(String name, String url, String key, String said) {
        assertThatThrownBy(() -> EmbeddingModels.named(name, url, key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai:some", "all-minilm-l6-v2"})
    void theKeyIsInNoDescription(String name) {
        assertThat(EmbeddingModels.named(name, stub.url(), KEY).toString()).doesNotContain(KEY);
        assertThat(new ModelChoice("embeddings", name, stub.url(), KEY).toString())
                .doesNotContain(KEY);
    }

    private Throwable refusal(EmbeddingModel model, int status, String body) {
        stub.refused = new Refused(status, Map.of(), body);
        Throwable refusal = catchThrowable(() -> model.embed("text"));
        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).doesNotContain("very-secret");
        return refusal;
    }

    private static List<TextSegment> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TextSegment.from("Text " + i))
                .toList();
    }
}
