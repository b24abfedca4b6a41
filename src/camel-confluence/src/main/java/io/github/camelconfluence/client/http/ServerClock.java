package io.github.camelconfluence.client.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The server's time as of its last answer; ours where it names none. Thread-safe. */
final class ServerClock {

    private final Clock fallback;
    private final AtomicReference<@Nullable Instant> last = new AtomicReference<>();

    ServerClock(Clock fallback) {
        this.fallback = fallback;
    }

    void heard(Answer answer) {
        last.set(answer.header("Date").flatMap(ServerClock::parse).orElseGet(fallback::instant));
    }

    Clock fallback() {
        return fallback;
    }

    Optional<Instant> last() {
        return Optional.ofNullable(last.get());
    }

    static Optional<Instant> parse(String httpDate) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
