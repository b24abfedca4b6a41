package io.github.camelconfluence.simulator.model;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a listing asks for.
 *
 * @param spaceIds the spaces wanted, or null for all
 * @param title the exact title wanted (case does not matter), or null for any
 */
public record Listing(
        Set<ContentType> types,
        Set<Status> statuses,
        @Nullable Set<Long> spaceIds,
        @Nullable String title,
        Sort sort,
        boolean descending) {

    public static Listing of(ContentType... types) {
        return new Listing(Set.of(types), Set.of(Status.CURRENT), null, null, Sort.ID, false);
    }

    public Listing in(Status... wanted) {
        return new Listing(types, Set.of(wanted), spaceIds, title, sort, descending);
    }

    public Listing inSpaces(Set<Long> wanted) {
        return new Listing(types, statuses, Set.copyOf(wanted), title, sort, descending);
    }

    public Listing titled(String wanted) {
        return new Listing(types, statuses, spaceIds, wanted, sort, descending);
    }

    public Listing by(Sort wanted, boolean newestFirst) {
        return new Listing(types, statuses, spaceIds, title, wanted, newestFirst);
    }

    /** Whether one row belongs in it. */
    public boolean admits(Content content) {
        return wants(Shelf.Key.of(content)) && (title == null || title.equalsIgnoreCase(content.title()));
    }

    public Comparator<Content> comparator() {
        return descending ? sort.order().reversed() : sort.order();
    }

    boolean wants(Shelf.Key key) {
        return types.contains(key.type())
                && statuses.contains(key.status())
                && (spaceIds == null || spaceIds.contains(key.spaceId()));
    }
}
