package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends requests to a simulator, with credentials or without. */
public record RestCaller(URI base, String authorization) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** An answer; the body as JSON is a missing node where it is none. */
    public record Reply(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public List<String> ids() {
            List<String> ids = new ArrayList<>();
            json().path("results").forEach(row -> ids.add(row.path("id").asText()));
            return ids;
        }

        public @Nullable String next() {
            JsonNode next = json().path("_links").path("next");
            return next.isTextual() ? next.asText() : null;
        }
    }

    public static RestCaller anonymous(ConfluenceSimulator simulator) {
        return new RestCaller(simulator.url(), "");
    }

    public static RestCaller bearer(ConfluenceSimulator simulator, Token token) {
        return bearer(simulator, token.secret());
    }

    public static RestCaller bearer(ConfluenceSimulator simulator, String secret) {
        return new RestCaller(simulator.url(), "Bearer " + secret);
    }

    public static RestCaller basic(ConfluenceSimulator simulator, String user, String password) {
        String pair = user + ":" + password;
        return new RestCaller(
                simulator.url(), "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Reply put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply upload(String path, String fileName, String content, boolean noCheck) {
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--xyz--\r\n";
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(noCheck ? request.header("X-Atlassian-Token", "nocheck") : request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        return authorization.isEmpty() ? builder : builder.header("Authorization", authorization);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
