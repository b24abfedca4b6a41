package io.github.camelconfluence.search.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedHttpClientTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerThatBeginsAndDoesNotEndIsGivenUp() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("begun".getBytes());
            exchange.getResponseBody().flush();
            await(end);
        });

        assertThatThrownBy(() -> ask(Duration.ofMillis(500)))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("did not answer within");
    }

    @Test
    void anAnswerLargerThanAnyTrueOneIsGivenUp() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 20];
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write(much);
                }
            }
        });

        assertThatThrownBy(() -> ask(Duration.ofMinutes(1))).hasMessageContaining("the answer is larger than");
    }

    @Test
    void anAnswerIsHandedOver() {
        answer(exchange -> {
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write("größer".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });

        assertThat(ask(Duration.ofMinutes(1))).isEqualTo("größer");
    }

    private void answer(HttpHandler handler) {
        server.createContext("/", handler);
    }

    private String ask(Duration patience) {
        return new BoundedHttpClient("chat", patience)
                .execute(HttpRequest.builder()
                        .method(HttpMethod.GET)
                        .url("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                        .build())
                .body();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
