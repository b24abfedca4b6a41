package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.Connected;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.RequestListener;
import io.github.camelconfluence.client.SettableClock;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.limit.Allowance;
import io.github.camelconfluence.client.limit.Limiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpClientTransportTest {

    private static final HttpOptions SMALL = HttpOptions.DEFAULTS.with(new HttpOptions.Limits(5, 0, 100_000));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));

    private Connection to(TestServer server) {
        return to(server, SMALL);
    }

    private Connection to(TestServer server, HttpOptions options) {
        return Connected.connection(options, () -> new Credentials.Basic("me", "s3cret"), clock, server.uri());
    }

    private static Map<?, ?> get(Connection connection, URI uri) {
        return connection.api().send(Request.get(uri), Map.class, () -> {});
    }

    @Test
    void anAnswerThatDripsEndsAtTheDeadline() {
        HttpOptions deadline = SMALL.with(
                new HttpOptions.Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(2)));
        CountDownLatch never = new CountDownLatch(1);
        try (TestServer server = new TestServer(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write('{');
                        while (!never.await(50, TimeUnit.MILLISECONDS)) {
                            out.write(' ');
                            out.flush();
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
                Connection connection = to(server, deadline)) {
            assertThatThrownBy(() -> get(connection, server.uri("/x")))
                    .isInstanceOf(MalformedAnswer.class)
                    .hasMessageContaining("not complete within");
            assertThat(server.paths).hasSize(1);
        }
    }

    @Test
    void aSilentServerEndsAtTheResponseTimeout() throws IOException {
        HttpOptions impatient = SMALL.with(
                new HttpOptions.Timeouts(Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMinutes(1)));
        try (ServerSocket silent = new ServerSocket(0);
                Connection connection = Connected.connection(
                        impatient,
                        () -> new Credentials.Bearer("t"),
                        clock,
                        URI.create("http://127.0.0.1:" + silent.getLocalPort()))) {
            assertThatThrownBy(() -> get(connection, URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/x")))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("responseTimeout");
        }
    }

    @Test
    void limitsThatAreToldLineByLineAllCount() {
        Limiter limiter = new Limiter("acme", new Allowance(5, 0), clock, new Random(1));
        Wiring wiring = new Wiring(clock, clock, new Random(1), RequestListener.NONE);
        try (TestServer server = new TestServer(exchange -> {
                    exchange.getResponseHeaders()
                            .put("RateLimit", List.of("\"burst\";r=9;t=1", "\"quota\";r=700;t=1800"));
                    exchange.getResponseHeaders()
                            .put("RateLimit-Policy", List.of("\"burst\";q=10;w=1", "\"quota\";q=1000;w=3600"));
                    TestServer.json(exchange, 200, "{}");
                });
                Connection connection = Connection.open(
                        SMALL,
                        new Connection.Account(
                                () -> new Credentials.Bearer("t"), new FailedLogins(clock), limiter, wiring),
                        Set.of(Origin.of(server.uri())),
                        wiring)) {
            get(connection, server.uri("/x"));
        }
        assertThat(limiter.status().told())
                .containsExactly("RateLimit burst: 9 left of 10", "RateLimit quota: 700 left of 1000");
    }

    @Test
    void aRefusedConnectionNamesTheCure() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        URI uri = URI.create("http://127.0.0.1:" + port);
        try (Connection connection = Connected.connection(SMALL, () -> new Credentials.Bearer("t"), clock, uri)) {
            assertThatThrownBy(() -> get(connection, uri.resolve("/x")))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("connection refused");
        }
    }

    @Test
    void anAnswerOverTheLimitIsAnErrorEvenWhenItIsSmallOnTheWire() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(("{\"x\":\"" + "a".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        try (TestServer server = new TestServer(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, packed.size());
                    exchange.getResponseBody().write(packed.toByteArray());
                    exchange.close();
                });
                Connection connection = to(server)) {
            assertThatThrownBy(() -> get(connection, server.uri("/x")))
                    .isInstanceOfSatisfying(
                            MalformedAnswer.class,
                            e -> assertThat(e.isRetryable()).isFalse())
                    .hasMessageContaining("100000 bytes");
            assertThat(server.paths).hasSize(1);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (TestServer elsewhere = new TestServer(exchange -> TestServer.json(exchange, 200, "{}"));
                TestServer server = new TestServer(exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", elsewhere.uri("/login?token=abc").toString());
                    TestServer.json(exchange, 302, "");
                });
                Connection connection = to(server)) {
            assertThatThrownBy(() -> get(connection, server.uri("/x")))
                    .isInstanceOf(MalformedAnswer.class)
                    .hasMessageContaining("single sign-on")
                    .hasMessageNotContaining("abc");
            assertThat(elsewhere.paths).isEmpty();
        }
    }

    @Test
    void aRequestToAnOriginThatIsNotConfiguredIsNotSent() {
        try (TestServer elsewhere = new TestServer(exchange -> TestServer.json(exchange, 200, "{}"));
                TestServer server = new TestServer(exchange -> TestServer.json(exchange, 200, "{}"));
                Connection connection = to(server)) {
            assertThatThrownBy(() -> get(connection, elsewhere.uri("/x")))
                    .isInstanceOf(MalformedAnswer.class)
                    .hasMessageContaining("only");
            assertThat(elsewhere.paths).isEmpty();
        }
    }

    @Test
    void cookiesAreNotKept() {
        try (TestServer server = new TestServer(exchange -> {
                    String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
                    exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=1; Path=/");
                    TestServer.json(exchange, 200, "{\"cookie\":\"" + cookie + "\"}");
                });
                Connection connection = to(server)) {
            get(connection, server.uri("/1"));
            assertThat(get(connection, server.uri("/2")).get("cookie")).isEqualTo("null");
        }
    }

    @Test
    void connectionsAreUsedAgain() {
        java.util.Set<Object> ports = java.util.concurrent.ConcurrentHashMap.newKeySet();
        try (TestServer server = new TestServer(exchange -> {
                    ports.add(exchange.getRemoteAddress().getPort());
                    TestServer.json(
                            exchange,
                            exchange.getRequestURI().getPath().equals("/bad") ? 404 : 200,
                            "{\"message\":\"m\"}");
                });
                Connection connection = to(server)) {
            get(connection, server.uri("/1"));
            assertThatThrownBy(() -> get(connection, server.uri("/bad"))).hasMessageContaining("404");
            get(connection, server.uri("/2"));
            assertThat(ports).hasSize(1);
        }
    }

    @Test
    void closingEndsCallsUnderWay() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        HttpOptions patient = HttpOptions.DEFAULTS;
        try (TestServer server = new TestServer(exchange -> asked.countDown())) {
            Connection connection =
                    Connected.connection(patient, () -> new Credentials.Bearer("t"), clock, server.uri());
            Thread caller = new Thread(() -> {
                try {
                    get(connection, server.uri("/x"));
                } catch (Unavailable e) {
                    failed.countDown();
                }
            });
            caller.start();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            connection.close();
            assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
