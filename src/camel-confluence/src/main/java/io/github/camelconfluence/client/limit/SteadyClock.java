package io.github.camelconfluence.client.limit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** Goes on from what another clock showed once: nobody waits an hour longer because that one is set back. Thread-safe. */
public final class SteadyClock extends Clock {

    private final Instant start;
    private final LongSupplier nanos;
    private final long atStart;

    /** @param nanos like {@link System#nanoTime} */
    public SteadyClock(Clock start, LongSupplier nanos) {
        this.start = start.instant();
        this.nanos = nanos;
        this.atStart = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - atStart);
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
