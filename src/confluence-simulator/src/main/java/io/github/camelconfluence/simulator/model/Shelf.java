package io.github.camelconfluence.simulator.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All content of one space, type and status in each of the orders: a listing walks it and never sorts. */
final class Shelf {

    /** Which content stands on a shelf. */
    record Key(long spaceId, ContentType type, Status status) {
        static Key of(Content content) {
            return new Key(content.spaceId(), content.type(), content.status());
        }
    }

    private final Map<Sort, NavigableSet<Content>> orders = new EnumMap<>(Sort.class);

    Shelf() {
        for (Sort sort : Sort.values()) {
            orders.put(sort, new TreeSet<>(sort.order()));
        }
    }

    void add(Content content) {
        orders.values().forEach(order -> order.add(content));
    }

    void remove(Content content) {
        orders.values().forEach(order -> order.remove(content));
    }

    Iterable<Content> all() {
        return order(Sort.ID);
    }

    Iterator<Content> walk(Listing listing, @Nullable Position after) {
        NavigableSet<Content> order = order(listing.sort());
        NavigableSet<Content> walked = listing.descending() ? order.descendingSet() : order;
        return (after == null ? walked : walked.tailSet(after.probe(), false)).iterator();
    }

    /** The content with this title, whatever its case. */
    Iterable<Content> titled(String title) {
        NavigableSet<Content> order = order(Sort.TITLE);
        Content from = new Position(Long.MIN_VALUE, Instant.EPOCH, title).probe();
        Content to = new Position(Long.MAX_VALUE, Instant.EPOCH, title).probe();
        return Collections.unmodifiableSet(order.subSet(from, true, to, true));
    }

    private NavigableSet<Content> order(Sort sort) {
        return Objects.requireNonNull(orders.get(sort));
    }
}
