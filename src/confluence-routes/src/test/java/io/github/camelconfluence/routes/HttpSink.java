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

/** Somebody's HTTP endpoint, which takes documents and fails for a content as often as it is told to. */
public final class HttpSink implements AutoCloseable {

    /** What came in, taken or not. */
    public record Post(JsonNode document, String contentType, String authorization, int answered) {}

    private static final int TAKEN = 204;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private final List<Post> posts = new ArrayList<>();
    private final HttpServer server;

    public HttpSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/documents", this::take);
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

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode document = json.readTree(exchange.getRequestBody());
            Integer status = answers.getOrDefault(document.path("title").asText(), new ArrayDeque<>())
                    .poll();
            int answer = status == null ? TAKEN : status;
            posts.add(new Post(
                    document,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    answer));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
