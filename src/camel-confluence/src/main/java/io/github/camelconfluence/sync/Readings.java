package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Deque<Slice> underWay = new ArrayDeque<>();
    private final Deque<Slice> unlearned = new ArrayDeque<>();
    private final Map<ContentType, Sizes> sizes = new EnumMap<>(ContentType.class);

    Readings(Sync sync) {
        this.sync = sync;
    }

    /** @param then what is due when this slice, and so all before it, is handed out */
    record Slice(ContentType type, Set<ContentId> ids, Ahead<Bodies> reading, List<Runnable> then) {

        private long characters() {
            return reading.take().reading().contents().stream()
                    .map(Content::body)
                    .filter(Objects::nonNull)
                    .mapToLong(body -> body.value().length())
                    .sum();
        }
    }

    /** What contents of one type hold, as far as is known. It is forgotten by and by. */
    private static final class Sizes {

        private static final int ALIKE = 2;

        private long charactersEach;
        private int alike;

        /** Alike is what is at most twice as large as the one before, or too little to matter. */
        void learn(long characters, int contents) {
            long each = characters / contents;
            boolean fitting = each <= Math.max(ALIKE * charactersEach, CHARACTERS / SLICE);
            alike = alike > 0 && fitting ? ALIKE : 1;
            charactersEach = Math.max(each, charactersEach / 2);
        }

        boolean areSteady() {
            return alike >= ALIKE;
        }

        int fitting() {
            return (int) Math.min(SLICE, Math.max(1, CHARACTERS / Math.max(1, charactersEach)));
        }
    }

    void begin(ContentType type, Set<ContentId> ids) {
        Ahead<Bodies> reading = Ahead.of(sync.workers(), () -> Bodies.read(sync, type, ids));
        Slice slice = new Slice(type, ids, reading, new ArrayList<>());
        underWay.add(slice);
        unlearned.add(slice);
    }

    /**
     * Has it learned from all that is read, and waits for slices of this type until two in a row are alike: of what may be
     * much larger than thought, one slice is read at a time.
     */
    void learnSizes(ContentType type) {
        while (!unlearned.isEmpty() && (unlearned.element().reading().isDone() || isUnsure(type))) {
            learn(unlearned.remove());
        }
    }

    private boolean isUnsure(ContentType type) {
        return !sizes(type).areSteady() && unlearned.stream().anyMatch(slice -> slice.type() == type);
    }

    private void learn(Slice slice) {
        try {
            sizes(slice.type()).learn(slice.characters(), slice.ids().size());
        } catch (RuntimeException e) {
            // It says so when its turn has come, and keeps none back that comes before.
        }
    }

    private Sizes sizes(ContentType type) {
        return sizes.computeIfAbsent(type, t -> new Sizes());
    }

    /** The oldest one, once it is read. */
    Slice take() {
        Slice slice = underWay.remove();
        if (unlearned.remove(slice)) {
            learn(slice);
        }
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
    int sliceSize(ContentType type) {
        return Math.min(sizes(type).fitting(), sync.client().bulkSize());
    }

    /** The same, of whatever types. */
    int sliceSize() {
        int fitting = sizes.values().stream().mapToInt(Sizes::fitting).min().orElse(SLICE);
        return Math.min(fitting, sync.client().bulkSize());
    }

    @Override
    public void close() {
        underWay.forEach(slice -> slice.reading().giveUp());
        underWay.clear();
        unlearned.clear();
    }
}
