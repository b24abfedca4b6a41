package io.github.camelconfluence.client;

import io.github.camelconfluence.client.http.Waiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when told, or when somebody waits; shared by client and simulator. Thread-safe. */
public final class SettableClock extends Clock implements Waiter {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now;

    public SettableClock(Instant start) {
        this.now = start;
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Takes no time at all, and yet the time has passed. */
    @Override
    public synchronized void await(Duration duration) {
        waits.add(duration);
        advance(duration);
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
