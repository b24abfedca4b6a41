package io.github.camelconfluence.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line in the log every few seconds while long work goes on; nothing while the work is short. */
final class IndexingLines {

    private static final Logger LOG = LoggerFactory.getLogger(IndexingLines.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** After such a pause it is other work, whose speed has nothing to do with what was before. */
    private static final Duration OTHER_WORK = Duration.ofSeconds(30);

    private final Clock clock;
    private final IndexTally tally;
    private Point last;
    private Instant lastHeard;

    private record Point(Instant at, long contents, long chunks, long embedded) {}

    IndexingLines(Clock clock, IndexTally tally) {
        this.clock = clock;
        this.tally = tally;
        this.last = now();
        this.lastHeard = Instant.MIN;
    }

    void written() {
        line().ifPresent(LOG::info);
    }

    synchronized Optional<String> line() {
        Point now = now();
        boolean otherWork = lastHeard.isBefore(now.at().minus(OTHER_WORK));
        lastHeard = now.at();
        Duration time = Duration.between(last.at(), now.at());
        if (otherWork || time.compareTo(EVERY) >= 0) {
            Point before = last;
            last = now;
            return otherWork ? Optional.empty() : Optional.of(line(before, now, time.toMillis() / 1000.0));
        }
        return Optional.empty();
    }

    private static String line(Point before, Point now, double seconds) {
        long chunks = now.chunks() - before.chunks();
        return String.format(
                Locale.ROOT,
                "Indexed %d contents in %.0f s: %d chunks (%.0f/s), %d of them embedded",
                now.contents() - before.contents(),
                seconds,
                chunks,
                chunks / seconds,
                now.embedded() - before.embedded());
    }

    private Point now() {
        return new Point(
                clock.instant(),
                tally.contents(),
                tally.embedded() + tally.updated() + tally.unchanged(),
                tally.embedded());
    }
}
