package io.github.camelconfluence.search.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import io.github.camelconfluence.search.model.ModelStub.Refused;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatModelsTest {

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

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutANameThereIsNone(String name) {
        assertThat(ChatModels.named(name, stub.url(), KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"openai:gpt-x,/v1,/v1/chat/completions", "ollama:llama3:8b,'',/api/chat"})
    void aQuestionIsOneRequestWithTheKey(String name, String path, String asked) {
        ChatModel model = ChatModels.named(name, stub.url() + path, KEY).orElseThrow();

        assertThat(model.chat("How is it started?")).isEqualTo("Turn the key [1].");
        assertThat(stub.asked).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo(asked);
            assertThat(request.key()).isEqualTo("Bearer " + KEY);
            assertThat(request.body().path("model").asText()).isEqualTo(name.substring(7));
            assertThat(request.body().path("messages").path(0).path("content").asText())
                    .isEqualTo("How is it started?");
        });
    }

    @ParameterizedTest
    @CsvSource({"openai:gpt-x,/v1", "ollama:llama3,''"})
    void refusalsAreToldOnceAndWithoutTheKey(String name, String path) {
        ChatModel model = ChatModels.named(name, stub.url() + path, KEY).orElseThrow();
        stub.refused = new Refused(401, Map.of(), "Incorrect key: " + KEY);

        assertThatThrownBy(() -> model.chat("text"))
                .hasMessageContaining("answered 401 (check chat.api-key): Incorrect key: …")
                .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain(KEY));
        assertThat(stub.asked).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAtStartWithItsCure() {
        assertThatThrownBy(() -> ChatModels.named("gpt", null, null))
                .hasMessageContaining("chat.model=gpt is not known. Use openai:<model>, ollama:<model>, or nothing");
        assertThatThrownBy(() -> ChatModels.named("ollama:llama3", null, null)).hasMessageContaining("chat.url");
        assertThatThrownBy(() -> ChatModels.named("openai:gpt-x", "https://api.openai.com/v1", ""))
                .hasMessageContaining("chat.api-key");
    }
}
