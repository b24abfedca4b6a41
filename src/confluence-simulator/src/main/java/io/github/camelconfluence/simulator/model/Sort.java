package io.github.camelconfluence.simulator.model;

import java.util.Comparator;

/** The orders that are kept as indexes; ties are broken by id. */
public enum Sort {
    ID(Comparator.comparing(Content::id)),
    CREATED(Comparator.comparing(Content::createdAt).thenComparing(Content::id)),
    MODIFIED(Comparator.comparing(Content::modifiedAt).thenComparing(Content::id)),
    TITLE(Comparator.comparing(Content::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Content::id));

    private final Comparator<Content> order;

    Sort(Comparator<Content> order) {
        this.order = order;
    }

    Comparator<Content> order() {
        return order;
    }
}
