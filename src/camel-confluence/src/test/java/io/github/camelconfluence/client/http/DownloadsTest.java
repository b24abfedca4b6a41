package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.github.camelconfluence.client.Connected;
import io.github.camelconfluence.client.Download;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DownloadsTest {

    private static final HttpOptions SMALL_AND_SHORT = HttpOptions.DEFAULTS
            .with(new HttpOptions.Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(2)))
            .with(new HttpOptions.Limits(1, 0, 1_000));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));

    @Test
    void aFileMayBeLargerAndTakeLongerThanAnAnswer() throws IOException {
        int chunks = 15;
        try (TestServer server = new TestServer(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        for (int chunk = 0; chunk < chunks; chunk++) {
                            out.write(new byte[1_000]);
                            out.flush();
                            java.util.concurrent.locks.LockSupport.parkNanos(
                                    Duration.ofMillis(150).toNanos());
                        }
                    }
                });
                Connection connection = Connected.connection(
                        SMALL_AND_SHORT, () -> new Credentials.Basic("me", "s3cret"), clock, server.uri());
                Download download = connection.downloads().open(Request.download(server.uri("/x")), () -> {})) {
            assertThat(download.bytes().readAllBytes()).hasSize(chunks * 1_000);
        }
    }

    @Test
    @Tag("slow")
    @Timeout(300)
    void aFileOfMoreThanTwoGigabytesIsReadAsItIsTakenAndNeverHeld() throws IOException {
        long size = Integer.MAX_VALUE + 1_000_000L;
        AtomicLong written = new AtomicLong();
        try (TestServer server = new TestServer(exchange -> write(size, exchange, written));
                Connection connection = Connected.connection(
                        HttpOptions.DEFAULTS, () -> new Credentials.Basic("me", "s3cret"), clock, server.uri());
                Download download = connection.downloads().open(Request.download(server.uri("/x")), () -> {})) {
            await().during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> written.get() < 50_000_000);
            byte[] buffer = new byte[1 << 20];
            long read = 0;
            for (int some = 0; some >= 0; some = download.bytes().read(buffer)) {
                read += some;
            }
            assertThat(read).isEqualTo(size);
        }
    }

    private static void write(long size, HttpExchange exchange, AtomicLong written) throws IOException {
        byte[] chunk = new byte[1_000_000];
        exchange.sendResponseHeaders(200, size);
        try (OutputStream out = exchange.getResponseBody()) {
            for (long left = size; left > 0; left -= chunk.length) {
                int some = (int) Math.min(left, chunk.length);
                out.write(chunk, 0, some);
                written.addAndGet(some);
            }
        }
    }

    @Test
    void aSiteWithTlsLeadsNowhereWithoutIt() {
        Transport site = request -> new Answer(
                302,
                name -> name.equals("Location")
                        ? Optional.of("http://media.example.org/file?token=s3cret")
                        : Optional.empty(),
                InputStream.nullInputStream(),
                () -> {});
        Transport elsewhere = request -> {
            throw new AssertionError("sent to " + request);
        };
        Downloads downloads = new Downloads(
                site,
                elsewhere,
                new Retry(new Wiring(
                        clock, clock, new java.util.Random(1), io.github.camelconfluence.client.RequestListener.NONE)),
                clock);
        assertThatThrownBy(() ->
                        downloads.open(Request.download(URI.create("https://acme.atlassian.net/wiki/x")), () -> {}))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageContaining("https")
                .hasMessageNotContaining("s3cret");
    }
}
