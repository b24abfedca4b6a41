package io.github.camelconfluence.search.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An endpoint that speaks as much of OpenAI's chat as it takes to answer one question. */
public final class ChatServer implements AutoCloseable {

    public static final String KEY = "sk-of-the-tests";

    private static final int NEVER = -1;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile Function<String, String> answer = prompt -> "";

    public ChatServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::complete);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "chat server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public ChatModel model(Duration timeout) {
        return OpenAiChatModel.builder()
                .baseUrl("http://localhost:" + server.getAddress().getPort() + "/v1")
                .apiKey(KEY)
                .modelName("of-the-tests")
                .timeout(timeout)
                .maxRetries(0)
                .build();
    }

    public void answer(String text) {
        answer(prompt -> text);
    }

    /** @param answer made of what the user's message says */
    public void answer(Function<String, String> answer) {
        this.status = 200;
        this.answer = answer;
    }

    /** With a message that gives away what it must not. */
    public void fail(int status) {
        this.status = status;
    }

    public void neverAnswer() {
        status = NEVER;
    }

    public int asked() {
        return requests.size();
    }

    /** What the last request said to the model in this role. */
    public String said(String role) {
        for (JsonNode message : requests.get(requests.size() - 1).path("messages")) {
            if (message.path("role").asText().equals(role)) {
                return message.path("content").asText();
            }
        }
        throw new IllegalStateException("Nothing was said as " + role);
    }

    private void complete(HttpExchange exchange) throws IOException {
        requests.add(json.readTree(exchange.getRequestBody()));
        if (status == NEVER) {
            return;
        }
        Object body = status == 200
                ? Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content()))))
                : Map.of("error", Map.of("message", "Incorrect API key provided: " + KEY));
        byte[] bytes = json.writeValueAsBytes(body);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String content() {
        return answer.apply(said("user"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
