package io.github.camelconfluence.search.model;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import org.jspecify.annotations.Nullable;

/**
 * Embedding models by the name in {@code embeddings.model}. None of them tries a second time: who asks for embeddings, the
 * route, knows better when to.
 */
public final class EmbeddingModels {

    /** Runs in this process, out of a jar: no download, no key. */
    public static final String IN_PROCESS = "all-minilm-l6-v2";

    private EmbeddingModels() {}

    /**
     * @param url of the server, where the model is not in this process
     * @param apiKey for it, if it asks for one
     * @throws IllegalArgumentException that names the option, and the cure
     */
    public static EmbeddingModel named(String name, @Nullable String url, @Nullable String apiKey) {
        ModelChoice choice = new ModelChoice("embeddings", name, url, apiKey);
        return switch (choice.kind()) {
            case IN_PROCESS -> new AllMiniLmL6V2QuantizedEmbeddingModel();
            case "openai" -> new OneVectorEach(openAi(choice));
            case "ollama" -> new OneVectorEach(ollama(choice));
            default -> throw choice.unknown(IN_PROCESS + ", openai:<model> or ollama:<model>");
        };
    }

    private static EmbeddingModel openAi(ModelChoice choice) {
        String server = choice.server("https://api.openai.com/v1");
        return OpenAiEmbeddingModel.builder()
                .httpClientBuilder(choice.http())
                .baseUrl(server)
                .apiKey(choice.keyFor(server))
                .modelName(choice.model())
                .maxRetries(0)
                .build();
    }

    private static EmbeddingModel ollama(ModelChoice choice) {
        return OllamaEmbeddingModel.builder()
                .httpClientBuilder(choice.http())
                .baseUrl(choice.server("http://localhost:11434"))
                .customHeaders(choice.authorization())
                .modelName(choice.model())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }
}
