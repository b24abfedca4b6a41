package io.github.camelconfluence.simulator.model;

import java.util.Comparator;

/** The orders that are kept as indexes; ties are broken by id. */
public enum Sort {
    ID(Sort::byId),
    CREATED((a, b) -> byId(a.createdAt().compareTo(b.createdAt()), a, b)),
    MODIFIED((a, b) -> byId(a.modifiedAt().compareTo(b.modifiedAt()), a, b)),
    TITLE((a, b) -> byId(String.CASE_INSENSITIVE_ORDER.compare(a.title(), b.title()), a, b));

    private final Comparator<Content> order;

    Sort(Comparator<Content> order) {
        this.order = order;
    }

    Comparator<Content> order() {
        return order;
    }

    private static int byId(int compared, Content a, Content b) {
        return compared != 0 ? compared : byId(a, b);
    }

    private static int byId(Content a, Content b) {
        return Long.compare(a.id().value(), b.id().value());
    }
}
