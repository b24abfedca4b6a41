package io.github.camelconfluence.routes.operations;

import io.github.camelconfluence.sync.SyncListener;
import io.github.camelconfluence.sync.SyncProgress;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per space every few seconds while long work goes on; nothing while the work is short. */
@ApplicationScoped
@Unremovable
public class ProgressLines implements SyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLines.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** After such a pause it is other work, whose speed has nothing to do with what was before. */
    private static final Duration OTHER_WORK = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Work, Point> lastLines = new HashMap<>();

    private record Work(String syncId, String spaceKey) {}

    private record Point(Instant at, Instant lastHeard, long delivered) {}

    ProgressLines(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void progressed(SyncProgress progress) {
        lineFor(progress).ifPresent(LOG::info);
    }

    synchronized Optional<String> lineFor(SyncProgress progress) {
        Work work = new Work(progress.syncId(), progress.spaceKey());
        Instant now = clock.instant();
        Point last = lastLines.get(work);
        if (last == null || last.lastHeard.plus(OTHER_WORK).isBefore(now) || progress.delivered() <= last.delivered) {
            lastLines.put(work, new Point(now, now, progress.delivered()));
        } else if (last.at.plus(EVERY).isAfter(now)) {
            lastLines.put(work, new Point(last.at, now, last.delivered));
        } else {
            lastLines.put(work, new Point(now, now, progress.delivered()));
            return Optional.of(line(progress, last, now));
        }
        return Optional.empty();
    }

    private static String line(SyncProgress progress, Point last, Instant now) {
        double seconds = Duration.between(last.at, now).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "%s %,d of %,d pages, %.0f/s, %,d failed",
                progress.spaceKey(),
                progress.delivered(),
                progress.total(),
                (progress.delivered() - last.delivered) / seconds,
                progress.failed());
    }
}
