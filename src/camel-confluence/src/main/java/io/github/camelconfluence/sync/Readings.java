package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Slices of contents that are read ahead of their turn, in order: few, and small where contents are large, so that memory is
 * bounded and a slow sink keeps Confluence waiting, not us.
 */
final class Readings implements AutoCloseable {

    /** So many are under way at once: two more while one is handed out, three where the sink is faster than Confluence. */
    static final int MOST = 3;

    /** So long that a batch is worth a request, so short that it is soon settled. */
    static final int SLICE = 250;

    /** What the bodies of a slice should hold at most. */
    static final int CHARACTERS = 8_000_000;

    private final Sync sync;
    private final Assembler assembler;
    private final Deque<Slice> underWay = new ArrayDeque<>();
    private long charactersEach;
    private boolean sizesKnown;

    Readings(Sync sync, Assembler assembler) {
        this.sync = sync;
        this.assembler = assembler;
    }

    /** @param then what is due when this slice, and so all before it, is handed out */
    record Slice(ContentType type, Set<ContentId> ids, Ahead<Reading> reading, List<Runnable> then) {}

    void begin(ContentType type, Set<ContentId> ids) {
        Ahead<Reading> reading = Ahead.of(sync.workers(), () -> assembler.read(type, ids));
        underWay.add(new Slice(type, ids, reading, new ArrayList<>()));
    }

    /**
     * How much contents hold is learned from the first slice, which is therefore read alone. It is forgotten by and by: large
     * pages may come behind attachments, which hold nothing.
     */
    void learnSizes() {
        if (!sizesKnown && !underWay.isEmpty()) {
            learn(underWay.element());
        }
    }

    private void learn(Slice slice) {
        long characters = slice.reading().take().contents().stream()
                .map(Content::body)
                .filter(Objects::nonNull)
                .mapToLong(body -> body.value().length())
                .sum();
        charactersEach = Math.max(characters / slice.ids().size(), charactersEach / 2);
        sizesKnown = true;
    }

    /** The oldest one, once it is read. */
    Slice take() {
        Slice slice = underWay.remove();
        learn(slice);
        return slice;
    }

    /** Has something done when all that is under way now is handed out. */
    void then(Runnable task) {
        underWay.getLast().then().add(task);
    }

    int count() {
        return underWay.size();
    }

    int ids() {
        return underWay.stream().mapToInt(slice -> slice.ids().size()).sum();
    }

    boolean hold(ContentId id) {
        return underWay.stream().anyMatch(slice -> slice.ids().contains(id));
    }

    /** How many contents should be read at once. */
    int sliceSize() {
        long fitting = Math.max(1, CHARACTERS / Math.max(1, charactersEach));
        return (int) Math.min(fitting, Math.min(SLICE, sync.client().bulkSize()));
    }

    @Override
    public void close() {
        underWay.forEach(slice -> slice.reading().giveUp());
        underWay.clear();
    }
}
