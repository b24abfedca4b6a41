package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Position;
import io.github.camelconfluence.simulator.model.Sort;
import io.github.camelconfluence.simulator.model.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Walks the rows that a clause may match in the order of an index; outdated ones come where they stood. */
final class RowWalk {
    private final LaggedView index;
    private final Listing listing;
    private final Optional<MinuteSpan> modified;

    RowWalk(LaggedView index, Narrowing narrowing, Clause where) {
        this.index = index;
        this.modified = narrowing.modified(where);
        Set<ContentType> types =
                narrowing.types(where).map(RowWalk::named).orElseGet(() -> EnumSet.allOf(ContentType.class));
        Listing all = new Listing(types, Set.of(Status.CURRENT), null, null, Sort.ID, false);
        this.listing = narrowing.spaceIds(where).map(all::inSpaces).orElse(all);
    }

    Iterator<Content> rows(Sort sort, RowOrder order) {
        return rowsAfter(sort == Sort.MODIFIED ? edge(order.descending()) : null, sort, order);
    }

    Iterator<Content> rowsAfter(@Nullable Position start, Sort sort, RowOrder order) {
        Iterator<Content> present = new ListedRows(index.present(), listing.by(sort, order.descending()), start);
        Iterator<Content> outdated = index.outdated().stream()
                .filter(this::isInSpan)
                .sorted(order.comparator())
                .iterator();
        Iterator<Content> rows = new Overlaid(present, outdated, index::isOutdated, order.comparator());
        return sort == Sort.MODIFIED ? whileInSpan(rows) : rows;
    }

    private Iterator<Content> whileInSpan(Iterator<Content> rows) {
        Spliterator<Content> ordered = Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED);
        return StreamSupport.stream(ordered, false).takeWhile(this::isInSpan).iterator();
    }

    private boolean isInSpan(Content row) {
        return modified.map(span -> span.contains(row.modifiedAt())).orElse(true);
    }

    /** Just before the first row that can match. */
    private @Nullable Position edge(boolean descending) {
        return modified.map(span -> descending
                        ? new Position(Long.MIN_VALUE, span.until(), "")
                        : new Position(Long.MIN_VALUE, span.from(), ""))
                .orElse(null);
    }

    private static Set<ContentType> named(Set<String> words) {
        return Arrays.stream(ContentType.values())
                .filter(type -> words.contains(type.word()))
                .collect(Collectors.toSet());
    }
}
