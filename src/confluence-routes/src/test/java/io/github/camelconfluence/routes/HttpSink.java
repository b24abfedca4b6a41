package io.github.camelconfluence.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody's HTTP endpoint, which takes documents and fails for a content as often as it is told to. */
public final class HttpSink implements AutoCloseable {

    /** What came in, taken or not. */
    public record Post(JsonNode document, String contentType, String authorization, int answered) {}

    private static final int TAKEN = 204;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private final List<Post> posts = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public HttpSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/documents", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/documents";
    }

    /** Answers the next posts of the content of this title with these statuses, one after the other. */
    void failFor(String title, Integer... statuses) {
        answers.put(title, new ArrayDeque<>(List.of(statuses)));
    }

    /** In the order in which they came. */
    public synchronized List<Post> posts() {
        return List.copyOf(posts);
    }

    synchronized List<Post> posts(String title) {
        return posts.stream()
                .filter(post -> post.document().path("title").asText().equals(title))
                .toList();
    }

    /** Whoever is frozen in the middle of a post keeps no other waiting. */
    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(note(exchange, json.readTree(exchange.getRequestBody())), -1);
        }
    }

    private synchronized int note(HttpExchange exchange, JsonNode document) {
        Integer status = answers.getOrDefault(document.path("title").asText(), new ArrayDeque<>())
                .poll();
        int answer = status == null ? TAKEN : status;
        posts.add(new Post(
                document,
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                answer));
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
