package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelconfluence.client.Connected;
import io.github.camelconfluence.client.OutcomeUnknown;
import io.github.camelconfluence.client.SettableClock;
import io.github.camelconfluence.client.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class WritesOverHttpTest {

    /** A port at which nobody listens. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));

    private Connection to(URI uri) {
        return Connected.connection(HttpOptions.DEFAULTS, () -> new Credentials.Basic("me", "s3cret"), clock, uri);
    }

    private static Request change(URI uri) {
        return Request.changing("POST", uri.resolve("/rest/api/content")).with(JsonNodeFactory.instance.objectNode());
    }

    @Test
    void whatCannotHaveReachedTheServerIsTriedAgainAndLeavesNoDoubt() {
        try (Connection connection = to(NOWHERE)) {
            Unavailable failure = catchThrowableOfType(
                    Unavailable.class, () -> connection.api().send(change(NOWHERE), Map.class, () -> {}));
            assertThat(failure.isUnsent()).isTrue();
            assertThat(clock.waits()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"500,1", "502,1", "504,1", "408,1", "503,4"})
    void aChangeIsSentAgainOnlyWhereTheServerSaysThatItWasNotTaken(int status, int times) {
        AtomicInteger asked = new AtomicInteger();
        try (TestServer server = new TestServer(exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(status, -1);
                });
                Connection connection = to(server.uri())) {
            assertThatThrownBy(() -> connection.api().send(change(server.uri()), Map.class, () -> {}))
                    .isInstanceOf(times == 1 ? OutcomeUnknown.class : Unavailable.class);
            assertThat(asked).hasValue(times);
        }
    }

    @Test
    void whatIsAnsweredByItsStatusAloneMayBeEmpty() {
        try (TestServer server = new TestServer(exchange -> exchange.sendResponseHeaders(204, -1));
                Connection connection = to(server.uri())) {
            List<String> done = new ArrayList<>();
            connection.api().perform(change(server.uri()), () -> done.add("verified"));
            assertThat(done).isEmpty();
        }
    }

    @Test
    void aDeadlineWaitsForWhatGoesOnAndEndsWhatDoesNot() {
        List<Runnable> alarms = new ArrayList<>();
        AtomicInteger cancelled = new AtomicInteger();
        Deadline deadline = Deadline.start(
                (time, task) -> {
                    alarms.add(task);
                    return new CompletableFuture<>();
                },
                Duration.ofMinutes(5),
                cancelled::incrementAndGet);
        deadline.progress();
        alarms.get(0).run();
        assertThat(cancelled).hasValue(0);
        assertThat(deadline.hasExpired()).isFalse();
        alarms.get(1).run();
        assertThat(cancelled).hasValue(1);
        assertThat(deadline.hasExpired()).isTrue();
    }

    @Test
    void aDeadlineThatIsOverEndsNothing() {
        List<Runnable> alarms = new ArrayList<>();
        AtomicInteger cancelled = new AtomicInteger();
        Deadline deadline = Deadline.start(
                (time, task) -> {
                    alarms.add(task);
                    return new CompletableFuture<>();
                },
                Duration.ofMinutes(5),
                cancelled::incrementAndGet);
        deadline.end();
        alarms.get(0).run();
        assertThat(cancelled).hasValue(0);
    }
}
