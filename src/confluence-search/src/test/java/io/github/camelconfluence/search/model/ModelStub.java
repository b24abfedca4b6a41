package io.github.camelconfluence.search.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers as OpenAI and Ollama do, over HTTP, and remembers what it was asked. */
final class ModelStub implements AutoCloseable {

    /** @param key as it was sent */
    record Asked(String path, @Nullable String key, JsonNode body) {}

    record Refused(int status, Map<String, String> headers, String body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    volatile @Nullable Refused refused;
    volatile int vectorsMissing;

    ModelStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        asked.add(new Asked(path, exchange.getRequestHeaders().getFirst("Authorization"), body));
        Refused no = refused;
        if (no != null) {
            no.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            send(exchange, no.status(), no.body());
        } else {
            send(exchange, 200, JSON.writeValueAsString(content(path, body)));
        }
    }

    private Object content(String path, JsonNode body) {
        return switch (path) {
            case "/v1/embeddings" ->
                Map.of(
                        "object", "list",
                        "model", body.path("model").asText(),
                        "data",
                                IntStream.range(0, body.path("input").size() - vectorsMissing)
                                        .mapToObj(
                                                i -> Map.of("object", "embedding", "index", i, "embedding", vector(i)))
                                        .toList(),
                        "usage", Map.of("prompt_tokens", 3, "total_tokens", 3));
            case "/api/embed" ->
                Map.of(
                        "model", body.path("model").asText(),
                        "embeddings",
                                IntStream.range(0, body.path("input").size() - vectorsMissing)
                                        .mapToObj(ModelStub::vector)
                                        .toList());
            case "/v1/chat/completions" ->
                Map.of(
                        "id",
                        "1",
                        "object",
                        "chat.completion",
                        "model",
                        body.path("model").asText(),
                        "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", "Turn the key [1]."))));
            case "/api/chat" ->
                Map.of(
                        "model", body.path("model").asText(),
                        "message", Map.of("role", "assistant", "content", "Turn the key [1]."),
                        "done", true);
            default -> throw new IllegalArgumentException(path);
        };
    }

    static List<Float> vector(int i) {
        return List.of(1f, (float) i, 0.5f);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
