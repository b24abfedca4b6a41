package io.github.camelconfluence.simulator.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one way into the {@link Store} for writes: hands out ids and times and keeps the journal. Not
 * thread-safe: {@link Site} guards it.
 */
final class Ledger {

    private static final long FIRST_ID = 100_001;

    private final Store store;
    private final Journal journal = new Journal();
    private final Map<String, Label> labels = new HashMap<>();
    private Clock clock;
    private long lastId = FIRST_ID - 1;
    private int lastPosition;

    Ledger(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Store store() {
        return store;
    }

    Journal journal() {
        return journal;
    }

    void use(Clock newClock) {
        clock = newClock;
    }

    /** Confluence keeps milliseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    long nextId() {
        return ++lastId;
    }

    int nextPosition() {
        return ++lastPosition;
    }

    Label label(String name) {
        return labels.computeIfAbsent(name, fresh -> new Label(nextId(), "global", fresh));
    }

    /** Generated content is as old as the site: it enters no journal. */
    void load(Content content) {
        store.put(content);
        lastId = Math.max(lastId, content.id().value());
    }

    Content put(Content content) {
        journal.record(now(), content.id(), store.find(content.id()));
        store.put(content);
        return content;
    }

    void remove(Content content) {
        journal.record(now(), content.id(), Optional.of(content));
        store.remove(content);
    }

    Content require(ContentId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new SiteConflict(SiteConflict.Reason.NO_SUCH_CONTENT, "There is no content with id " + id));
    }

    Optional<Content> titled(String spaceKey, String title) {
        long spaceId = require(spaceKey).id();
        for (ContentType type : ContentType.values()) {
            Shelf shelf = store.shelves().get(new Shelf.Key(spaceId, type, Status.CURRENT));
            if (shelf != null && shelf.titled(title).iterator().hasNext()) {
                return Optional.of(shelf.titled(title).iterator().next());
            }
        }
        return Optional.empty();
    }

    Space require(String spaceKey) {
        return store.spaces().stream()
                .filter(space -> space.key().equalsIgnoreCase(spaceKey))
                .findFirst()
                .orElseThrow(() ->
                        new SiteConflict(SiteConflict.Reason.NO_SUCH_SPACE, "There is no space with key " + spaceKey));
    }
}
