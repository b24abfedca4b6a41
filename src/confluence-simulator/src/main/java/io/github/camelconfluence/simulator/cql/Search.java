package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Sort;
import io.github.camelconfluence.simulator.model.Status;
import io.github.camelconfluence.simulator.search.Hits;
import io.github.camelconfluence.simulator.search.SearchQuery;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One search. Rows come from the narrowest index that the query allows: identities and the tree first, then spaces and
 * types in the order asked for. Only an order that no index has is sorted for each request.
 */
final class Search {
    /** Rows counted beyond the page: counting them all would cost more than an estimate is worth. */
    private static final int COUNTED_AHEAD = 5_000;

    private final LaggedView index;
    private final Narrowing narrowing;
    private final RowOrder order;
    private final Clause where;
    private final Predicate<Content> filter;

    Search(LaggedView index, Values values, CqlQuery query) {
        this.index = index;
        this.narrowing = new Narrowing(values, index);
        this.order = new RowOrder(query.orders());
        this.where = query.where();
        this.filter = new RowFilter(values, index).of(where);
    }

    Hits find(SearchQuery query) {
        Predicate<Content> wanted =
                filter.and(row -> isIndexed(row, query.context().includeArchivedSpaces()));
        Optional<Iterator<Content>> candidates =
                narrowing.candidates(where).map(Map::values).map(Iterable::iterator);
        if (candidates.isPresent()) {
            return sorted(candidates.get(), wanted, query);
        }
        Optional<Sort> sort = order.index().filter(this::suits);
        RowWalk walk = new RowWalk(index, narrowing, where);
        return sort.isPresent()
                ? walked(walk.rows(sort.get(), order), wanted, query)
                : sorted(walk.rows(Sort.MODIFIED, RowOrder.OLDEST_FIRST), wanted, query);
    }

    /** A range of dates is found in the order of modification only. */
    private boolean suits(Sort sort) {
        return sort == Sort.MODIFIED || narrowing.modified(where).isEmpty();
    }

    private boolean isIndexed(Content row, boolean archivedSpaces) {
        return row.status() == Status.CURRENT
                && index.space(row.spaceId())
                        .filter(space -> archivedSpaces || !space.archived())
                        .isPresent()
                && index.isAttachedToCurrent(row);
    }

    private Hits sorted(Iterator<Content> candidates, Predicate<Content> wanted, SearchQuery query) {
        List<Content> found = new ArrayList<>();
        candidates.forEachRemaining(row -> {
            if (wanted.test(row)) {
                found.add(row);
            }
        });
        found.sort(order.comparator());
        int from = Math.min(query.offset(), found.size());
        int to = Math.min(from + query.limit(), found.size());
        return new Hits(List.copyOf(found.subList(from, to)), found.size());
    }

    private static Hits walked(Iterator<Content> rows, Predicate<Content> wanted, SearchQuery query) {
        int end = query.offset() + query.limit();
        List<Content> page = new ArrayList<>();
        int found = 0;
        while (rows.hasNext() && found < end + COUNTED_AHEAD) {
            Content row = rows.next();
            if (wanted.test(row)) {
                if (found >= query.offset() && found < end) {
                    page.add(row);
                }
                found++;
            }
        }
        return new Hits(page, found);
    }
}
