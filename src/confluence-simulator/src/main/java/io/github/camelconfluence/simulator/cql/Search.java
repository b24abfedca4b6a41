package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Position;
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

    /** @param bookmarks of earlier searches */
    Hits find(SearchQuery query, Bookmarks bookmarks) {
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
                ? walked(walk, sort.get(), wanted, query, bookmarks)
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

    private Hits walked(RowWalk walk, Sort sort, Predicate<Content> wanted, SearchQuery query, Bookmarks bookmarks) {
        Optional<Position> before = index.isPresent() ? bookmarks.before(query, index.revision()) : Optional.empty();
        Iterator<Content> rows =
                before.isPresent() ? walk.rowsAfter(before.get(), sort, order) : walk.rows(sort, order);
        int end = query.offset() + query.limit();
        int found = before.isPresent() ? query.offset() : 0;
        List<Content> page = new ArrayList<>();
        while (rows.hasNext() && found < end + COUNTED_AHEAD) {
            Content row = rows.next();
            if (wanted.test(row)) {
                if (found >= query.offset() && found < end) {
                    page.add(row);
                }
                found++;
            }
        }
        if (index.isPresent() && page.size() == query.limit() && !page.isEmpty()) {
            bookmarks.keep(query, index.revision(), Position.after(page.get(page.size() - 1), sort));
        }
        return new Hits(page, found);
    }
}
