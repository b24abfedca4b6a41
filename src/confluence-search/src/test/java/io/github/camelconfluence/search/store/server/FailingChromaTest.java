package io.github.camelconfluence.search.store.server;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static io.github.camelconfluence.search.store.Passages.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.RetriableException;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that answers as Chroma does when it fails. */
class FailingChromaTest {

    private static final String ID_NOT_FOUND =
            "{\"error\":\"InternalError\",\"message\":\"Error executing plan: Internal error: Error finding id\"}";

    private static final Map<String, String> ANSWERS = Map.of(
            "get",
            "{\"ids\":[\"a\"],\"embeddings\":[[1,0]],\"documents\":[\"Text\"],"
                    + "\"metadatas\":[{\"record\":\"chunk\",\"contentId\":\"1\"}]}",
            "query",
            "{\"ids\":[[\"a\",\"gone\"]],\"embeddings\":[[[1,0],[1,0]]],\"documents\":[[\"Text\",null]],"
                    + "\"metadatas\":[[{\"record\":\"chunk\",\"contentId\":\"1\",\"accessId\":\"all\"},null]],"
                    + "\"distances\":[[0.1,0.2]]}");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();
    private HttpServer server;
    private ChunkStore passages;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        passages = new ChunkStore(new ChromaDatabase(url, waits::add).open("confluence__x", DIMENSION), DIMENSION);
        asked.clear();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String what = path.substring(path.lastIndexOf('/') + 1);
        exchange.getRequestBody().readAllBytes();
        asked.add(what);
        Integer refusal = refusals.poll();
        String body = refusal == null ? ANSWERS.getOrDefault(what, "{\"id\":\"1\"}") : ID_NOT_FOUND;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refusal == null ? 200 : refusal, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized void refuse(int times, int status) {
        for (int time = 0; time < times; time++) {
            refusals.add(status);
        }
    }

    @Test
    void aReadThatFailsIsAskedAgainAfterAPauseThatGrows() {
        refuse(2, 500);
        assertThat(passages.of(List.of("1"))).hasSize(1);
        assertThat(asked).containsExactly("get", "get", "get");
        assertThat(waits).hasSize(2).isSorted().doesNotHaveDuplicates();

        refuse(1, 500);
        assertThat(found()).containsExactly("Text");
    }

    @Test
    void aReadThatAlwaysFailsIsGivenUpAndTheErrorNamesTheServerAndTheOption() {
        refuse(100, 500);

        assertThatThrownBy(() -> passages.of(List.of("1")))
                .isInstanceOf(InternalServerException.class)
                .hasMessageContainingAll(
                        "127.0.0.1:" + server.getAddress().getPort() + " answered 500",
                        "Error finding id",
                        "asked 7 times",
                        "vectors.chroma.url");
        assertThat(asked).hasSize(7);
    }

    @Test
    void whatItDoesNotTakeIsNotAskedAgain() {
        refuse(1, 400);
        assertThatThrownBy(() -> passages.of(List.of("1"))).hasMessageContaining("answered 400");

        refuse(1, 429);
        assertThatThrownBy(() -> passages.of(List.of("1")))
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining("answered 429");

        refuse(1, 503);
        assertThatThrownBy(this::found)
                .isInstanceOf(InternalServerException.class)
                .hasMessageContaining("answered 503");
        assertThat(asked).hasSize(3);
        assertThat(waits).isEmpty();
    }

    @Test
    void aWriteThatFailsIsLeftToWhoeverWrites() {
        refuse(1, 500);

        assertThatThrownBy(() -> passages.remove(List.of("a")))
                .isInstanceOf(InternalServerException.class)
                .hasMessageContaining("answered 500");
        assertThat(asked).containsExactly("delete");
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        ChunkStore ended = new ChunkStore(
                new ChromaDatabase(url, pause -> {
                            throw new InterruptedException();
                        })
                        .open("confluence__x", DIMENSION),
                DIMENSION);
        asked.clear();
        refuse(1, 500);

        assertThatThrownBy(() -> ended.of(List.of("1"))).hasMessageContaining("answered 500");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatWasDeletedAfterItWasFoundIsNotShown() {
        assertThat(found()).containsExactly("Text");
    }

    private List<String> found() {
        return passages.nearest(vector(1), metadataKey(ChunkFields.ACCESS_ID).isEqualTo("all"), 5).stream()
                .map(match -> match.embedded().text())
                .toList();
    }
}
