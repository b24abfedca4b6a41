package io.github.camelconfluence.routes.workers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An embedding model behind OpenAI's interface that takes as long for one text as for many and answers as many requests at once
 * as come, like a large GPU endpoint. It knows no meaning: texts of the same words get the same vector.
 */
final class ModelServer implements AutoCloseable {

    static final int DIMENSION = 64;

    /** A text with this word is refused, as one that is too long would be. */
    static final String UNTAKEN = "unembeddable";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService reading = Executors.newCachedThreadPool();
    private final ScheduledExecutorService answering = Executors.newScheduledThreadPool(2);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger texts = new AtomicInteger();
    private final Duration latency;
    private volatile boolean down;

    ModelServer(Duration latency) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.latency = latency;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", this::take);
        server.setExecutor(reading);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    int requests() {
        return requests.get();
    }

    int texts() {
        return texts.get();
    }

    void startCountingAnew() {
        requests.set(0);
        texts.set(0);
    }

    void setDown(boolean down) {
        this.down = down;
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        List<String> input = new ArrayList<>();
        request.path("input").forEach(text -> input.add(text.asText()));
        requests.incrementAndGet();
        texts.addAndGet(input.size());
        boolean untaken = input.stream().anyMatch(text -> text.contains(UNTAKEN));
        int status = down ? 503 : untaken ? 400 : 200;
        answering.schedule(() -> answer(exchange, status, input), latency.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void answer(HttpExchange exchange, int status, List<String> input) {
        try (exchange) {
            byte[] body = status == 200
                    ? JSON.writeValueAsBytes(answer(input))
                    : "{\"error\":{\"message\":\"no\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException whoAskedWasKilled) {
            return;
        }
    }

    private static Map<String, Object> answer(List<String> input) {
        List<Map<String, Object>> data = new ArrayList<>();
        for (String text : input) {
            data.add(Map.of("object", "embedding", "index", data.size(), "embedding", vector(text)));
        }
        return Map.of(
                "object",
                "list",
                "model",
                "stub",
                "data",
                data,
                "usage",
                Map.of("prompt_tokens", 1, "total_tokens", 1));
    }

    private static float[] vector(String text) {
        float[] vector = new float[DIMENSION];
        vector[0] = 0.01f;
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            vector[Math.floorMod(word.hashCode(), DIMENSION)] += 1;
        }
        return vector;
    }

    @Override
    public void close() {
        server.stop(0);
        reading.shutdownNow();
        answering.shutdownNow();
    }
}
