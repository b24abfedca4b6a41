package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Present rows in order, with those that the index still has otherwise replaced by what it has. */
final class Overlaid implements Iterator<Content> {
    private final Iterator<Content> present;
    private final Iterator<Content> outdated;
    private final Predicate<Content> isOutdated;
    private final Comparator<Content> order;
    private @Nullable Content nextPresent;
    private @Nullable Content nextOutdated;

    Overlaid(
            Iterator<Content> present,
            Iterator<Content> outdated,
            Predicate<Content> isOutdated,
            Comparator<Content> order) {
        this.present = present;
        this.outdated = outdated;
        this.isOutdated = isOutdated;
        this.order = order;
        advancePresent();
        advanceOutdated();
    }

    @Override
    public boolean hasNext() {
        return nextPresent != null || nextOutdated != null;
    }

    @Override
    public Content next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return outdatedIsFirst() ? takeOutdated() : takePresent();
    }

    private boolean outdatedIsFirst() {
        return nextPresent == null || (nextOutdated != null && order.compare(nextOutdated, nextPresent) <= 0);
    }

    private Content takePresent() {
        Content row = Objects.requireNonNull(nextPresent);
        advancePresent();
        return row;
    }

    private Content takeOutdated() {
        Content row = Objects.requireNonNull(nextOutdated);
        advanceOutdated();
        return row;
    }

    private void advancePresent() {
        nextPresent = null;
        while (nextPresent == null && present.hasNext()) {
            Content row = present.next();
            nextPresent = isOutdated.test(row) ? null : row;
        }
    }

    private void advanceOutdated() {
        nextOutdated = outdated.hasNext() ? outdated.next() : null;
    }
}
