package io.github.camelconfluence.simulator.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All content with its indexes, brought up to date on every write. Not thread-safe: {@link Site} guards it.
 */
final class Store {

    /** What hangs below a piece of content, in three kinds that are never listed together. */
    enum Family {
        TREE,
        COMMENTS,
        ATTACHMENTS;

        static Family of(ContentType type) {
            return type.isComment() ? COMMENTS : type == ContentType.ATTACHMENT ? ATTACHMENTS : TREE;
        }
    }

    private static final Comparator<Content> BY_POSITION = Comparator.comparingInt(
                    (Content content) -> content.place().position())
            .thenComparing(Content::id);

    private final Map<Long, Space> spaces = new TreeMap<>();
    private final Map<Long, Content> contents = new HashMap<>();
    private final Map<Shelf.Key, Shelf> shelves = new LinkedHashMap<>();
    private final Map<Family, Map<Long, NavigableSet<Content>>> below = new EnumMap<>(Family.class);
    private final Map<String, NavigableSet<Content>> labelled = new HashMap<>();
    private int restricted;

    Store() {
        for (Family family : Family.values()) {
            below.put(family, new HashMap<>());
        }
    }

    Collection<Space> spaces() {
        return spaces.values();
    }

    Optional<Space> space(long id) {
        return Optional.ofNullable(spaces.get(id));
    }

    void put(Space space) {
        spaces.put(space.id(), space);
    }

    void removeSpace(long id) {
        spaces.remove(id);
        shelves.keySet().removeIf(key -> key.spaceId() == id);
    }

    Optional<Content> find(ContentId id) {
        return Optional.ofNullable(contents.get(id.value()));
    }

    void put(Content content) {
        Content before = contents.put(content.id().value(), content);
        if (before != null) {
            unindex(before);
        }
        index(content);
    }

    void remove(Content content) {
        contents.remove(content.id().value());
        unindex(content);
    }

    /** In the order of their positions, current and archived only. */
    Collection<Content> below(Family family, ContentId parent) {
        return siblings(family, parent.value());
    }

    /** Tree content without a parent. */
    Collection<Content> roots(long spaceId) {
        return siblings(Family.TREE, -spaceId);
    }

    Collection<Content> labelled(String name) {
        return Collections.unmodifiableCollection(labelled.getOrDefault(name, Collections.emptyNavigableSet()));
    }

    Map<Shelf.Key, Shelf> shelves() {
        return shelves;
    }

    boolean hasRestrictions() {
        return restricted > 0;
    }

    private void index(Content content) {
        shelves.computeIfAbsent(Shelf.Key.of(content), key -> new Shelf()).add(content);
        if (content.status() != Status.TRASHED) {
            family(content)
                    .computeIfAbsent(parentKey(content), key -> new TreeSet<>(BY_POSITION))
                    .add(content);
        }
        for (Label label : content.labels()) {
            labelled.computeIfAbsent(label.name(), name -> new TreeSet<>(Sort.ID.order()))
                    .add(content);
        }
        restricted += content.restrictions().isEmpty() ? 0 : 1;
    }

    private void unindex(Content content) {
        Shelf shelf = shelves.get(Shelf.Key.of(content));
        if (shelf != null) {
            shelf.remove(content);
        }
        Map<Long, NavigableSet<Content>> family = family(content);
        NavigableSet<Content> siblings = family.get(parentKey(content));
        if (siblings != null && siblings.remove(content) && siblings.isEmpty()) {
            family.remove(parentKey(content));
        }
        for (Label label : content.labels()) {
            NavigableSet<Content> alike = labelled.get(label.name());
            if (alike != null) {
                alike.remove(content);
            }
        }
        restricted -= content.restrictions().isEmpty() ? 0 : 1;
    }

    private Map<Long, NavigableSet<Content>> family(Content content) {
        return Objects.requireNonNull(below.get(Family.of(content.type())));
    }

    private Collection<Content> siblings(Family family, long key) {
        @Nullable
        NavigableSet<Content> siblings =
                Objects.requireNonNull(below.get(family)).get(key);
        return siblings == null ? Collections.emptySet() : Collections.unmodifiableSet(siblings);
    }

    private static long parentKey(Content content) {
        ContentId parent = content.parent();
        return parent == null ? -content.spaceId() : parent.value();
    }
}
