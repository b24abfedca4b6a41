package io.github.camelconfluence.search.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chat models by the name in {@code chat.model}; none of them tries a second time. */
public final class ChatModels {

    private ChatModels() {}

    /**
     * @param name none where it is empty
     * @param url of the server
     * @param apiKey for it, if it asks for one
     * @throws IllegalArgumentException that names the option, and the cure
     */
    public static Optional<ChatModel> named(@Nullable String name, @Nullable String url, @Nullable String apiKey) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        ModelChoice choice = new ModelChoice("chat", name, url, apiKey);
        return Optional.of(
                switch (choice.kind()) {
                    case "openai" -> openAi(choice);
                    case "ollama" -> ollama(choice);
                    default -> throw choice.unknown("openai:<model>, ollama:<model>, or nothing");
                });
    }

    private static ChatModel openAi(ModelChoice choice) {
        String server = choice.server("https://api.openai.com/v1");
        return OpenAiChatModel.builder()
                .httpClientBuilder(choice.http())
                .baseUrl(server)
                .apiKey(choice.keyFor(server))
                .modelName(choice.model())
                .maxRetries(0)
                .build();
    }

    private static ChatModel ollama(ModelChoice choice) {
        return OllamaChatModel.builder()
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
