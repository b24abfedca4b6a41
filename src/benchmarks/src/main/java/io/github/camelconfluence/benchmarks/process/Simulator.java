package io.github.camelconfluence.benchmarks.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.simulator.SimulatorCommand;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A stand-in Confluence Cloud in a process of its own. */
public final class Simulator implements AutoCloseable {

    public static final String USER = Accounts.READER.email();
    public static final String TOKEN = Credentials.READER_API_TOKEN.secret();

    private static final int ALL = 1_000_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final ChildProcess process;
    private final URI url;

    private Simulator(ChildProcess process, int port) {
        this.process = process;
        this.url = URI.create("http://127.0.0.1:" + port);
    }

    public static Simulator start(Site site, Path folder) throws IOException, InterruptedException {
        Path portFile = folder.resolve("port").toAbsolutePath();
        List<String> arguments = new ArrayList<>(site.arguments());
        arguments.addAll(List.of("--port=0", "--port-file=" + portFile));
        ChildProcess process = ChildProcess.start(
                new JavaCommand(SimulatorCommand.class, site.heap()).with(arguments), Map.of(), folder);
        while (!Files.exists(portFile)) {
            if (process.endsWithin(Duration.ofMillis(50))) {
                throw new IllegalStateException("The simulator did not start: " + process.lastWords());
            }
        }
        return new Simulator(process, Integer.parseInt(Files.readString(portFile)));
    }

    public URI url() {
        return url;
    }

    /** Puts a limit in force for each user; see the simulator's own description of {@code /_simulator/limits}. */
    public void limit(Map<String, Object> limit) {
        send("POST", "/limits", limit);
    }

    /** One more token of the same user. */
    public void issue(String token) {
        send("POST", "/tokens", Map.of("user", Accounts.READER.username(), "secret", token));
    }

    /** How many requests have been answered since the start, or since they were forgotten. */
    public long count() {
        return send("GET", "/requests?limit=0", null).path("count").asLong();
    }

    public void forget() {
        send("DELETE", "/requests", null);
    }

    /** Oldest first; the last hundred thousand at most. */
    public List<Seen> log() {
        JsonNode requests = send("GET", "/requests?limit=" + ALL, null).path("requests");
        return StreamSupport.stream(requests.spliterator(), false).map(Seen::of).toList();
    }

    @Override
    public void close() {
        process.close();
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        try {
            HttpRequest.BodyPublisher sent = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(url.resolve("/_simulator" + path))
                            .method(method, sent)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(method + " " + path + " was answered " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
