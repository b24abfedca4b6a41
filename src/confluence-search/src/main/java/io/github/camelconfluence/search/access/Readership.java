package io.github.camelconfluence.search.access;

import io.github.camelconfluence.search.store.ChunkStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which access ids somebody may read. What an id stands for never changes, so what is remembered can only lack ids that came
 * lately, whose passages are then not found for that long. Thread-safe.
 */
public final class Readership {

    /** Callers whose ids are remembered until the notes change. */
    private static final int REMEMBERED = 1_000;

    private final ChunkStore store;
    private final Recent<Known> known;

    private record Known(Map<String, Access> byId, Map<Caller, List<String>> readable) {}

    public Readership(ChunkStore store, Clock clock) {
        this.store = store;
        this.known = new Recent<>(clock, Duration.ofSeconds(1), this::read);
    }

    /** Sorted; empty when nothing is readable, and then nothing must be searched. */
    public List<String> readableBy(Caller caller) {
        Known now = known.get();
        if (now.readable().size() >= REMEMBERED) {
            now.readable().clear();
        }
        return now.readable()
                .computeIfAbsent(
                        caller,
                        asking -> now.byId().entrySet().stream()
                                .filter(entry -> entry.getValue().admits(asking))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList());
    }

    /** Access notes were put or removed: the next question reads them. */
    public void changed() {
        known.forget();
    }

    private Known read(Optional<Known> before) {
        Map<String, Access> byId =
                AccessNotes.read(store, before.map(Known::byId).orElse(Map.of()));
        return before.filter(last -> last.byId().equals(byId))
                .orElseGet(() -> new Known(byId, new ConcurrentHashMap<>()));
    }
}
