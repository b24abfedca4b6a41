package io.github.camelconfluence.search.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read again when it is too old: by one thread, while the others go on with what there is until that is twice
 * as old as it may be. Thread-safe.
 */
final class Recent<T> {

    private record Reading<T>(T value, Instant at, int forgotten) {}

    private final Clock clock;
    private final Duration age;
    private final Function<Optional<T>, T> source;
    private final ReentrantLock reader = new ReentrantLock();
    private volatile @Nullable Reading<T> last;
    private final AtomicInteger forgotten = new AtomicInteger();

    /** @param source given what it gave before, if anything */
    Recent(Clock clock, Duration age, Function<Optional<T>, T> source) {
        this.clock = clock;
        this.age = age;
        this.source = source;
    }

    T get() {
        Instant asked = clock.instant();
        Reading<T> reading = last;
        Duration most = reader.isLocked() ? age.multipliedBy(2) : age;
        if (reading != null && isYounger(reading, most, asked)) {
            return reading.value();
        }
        reader.lock();
        try {
            // As of when it was asked for: whoever waited for a slow reading must not read once more, one after the
            // other.
            reading = last;
            return reading != null && isYounger(reading, age, asked) ? reading.value() : read(reading);
        } finally {
            reader.unlock();
        }
    }

    /** Who asks next waits for a new reading. */
    void forget() {
        forgotten.incrementAndGet();
    }

    private T read(@Nullable Reading<T> before) {
        int forgottenBefore = forgotten.get();
        Instant now = clock.instant();
        T value = source.apply(Optional.ofNullable(before).map(Reading::value));
        last = new Reading<>(value, now, forgottenBefore);
        return value;
    }

    private boolean isYounger(Reading<T> reading, Duration than, Instant asked) {
        return reading.forgotten() == forgotten.get()
                && asked.isBefore(reading.at().plus(than));
    }
}
