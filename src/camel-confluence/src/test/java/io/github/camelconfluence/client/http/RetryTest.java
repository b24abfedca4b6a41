package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.Connected;
import io.github.camelconfluence.client.SettableClock;
import io.github.camelconfluence.client.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RetryTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final List<Instant> asked = new CopyOnWriteArrayList<>();

    /** Answers with the status first, then well. */
    private TestServer failingOnce(int status, Map<String, String> headers) {
        return new TestServer(exchange -> {
            boolean first = asked.isEmpty();
            asked.add(clock.instant());
            if (first) {
                headers.forEach(exchange.getResponseHeaders()::set);
            }
            TestServer.json(exchange, first ? status : 200, "{}");
        });
    }

    private Connection to(TestServer server) {
        return Connected.connection(Connected.QUICK, () -> new Credentials.Basic("me", "s3cret"), clock, server.uri());
    }

    private static void get(Connection connection, TestServer server) {
        connection.api().send(Request.get(server.uri("/x")), Map.class, () -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void isNotBeforeTheTimeThatTheServerTells(int status) {
        try (TestServer server = failingOnce(status, Map.of("Retry-After", "30"));
                Connection connection = to(server)) {
            get(connection, server);
        }
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).isAfterOrEqualTo(asked.get(0).plusSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504})
    void ofAPageThatCannotBeRenderedIsSoon(int status) {
        try (TestServer server = failingOnce(status, Map.of());
                Connection connection = to(server)) {
            get(connection, server);
        }
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1))
                .isBetween(asked.get(0).plusMillis(500), asked.get(0).plusSeconds(5));
    }

    @Test
    void ofAFileThatTheMediaHostDeniesIsNotAtOnceWhateverItTells() {
        try (TestServer media = new TestServer(exchange -> {
                    asked.add(clock.instant());
                    exchange.getResponseHeaders().set("Retry-After", "30");
                    TestServer.json(exchange, 403, "{}");
                });
                TestServer server = new TestServer(exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", media.uri("/file").toString());
                    TestServer.json(exchange, 302, "");
                });
                Connection connection = to(server)) {
            assertThatThrownBy(() -> connection.downloads().open(Request.download(server.uri("/x")), () -> {}))
                    .isInstanceOf(Unavailable.class);
        }
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(Duration.between(asked.get(0), asked.get(1))).isPositive();
    }
}
