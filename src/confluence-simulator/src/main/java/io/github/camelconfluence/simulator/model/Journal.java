package io.github.camelconfluence.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What content looked like before each recent write, so that a search index can lag behind the truth.
 * Not thread-safe: {@link Site} guards it.
 */
final class Journal {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private record Entry(Instant at, ContentId id, Optional<Content> before) {}

    private final Deque<Entry> entries = new ArrayDeque<>();

    void record(Instant at, ContentId id, Optional<Content> before) {
        entries.addLast(new Entry(at, id, before));
        while (entries.size() > MOST || entries.getFirst().at().isBefore(at.minus(KEPT))) {
            entries.removeFirst();
        }
    }

    /** For all content written after the given moment: what it was then, empty where it was not there. */
    Map<ContentId, Optional<Content>> asOf(Instant moment) {
        Map<ContentId, Optional<Content>> then = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.at().isAfter(moment)) {
                then.putIfAbsent(entry.id(), entry.before());
            }
        }
        return then;
    }
}
