package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Caller;
import io.github.camelconfluence.simulator.model.Position;
import io.github.camelconfluence.simulator.search.SearchQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pages of long walks through an index ended, so that the next page goes on there instead of counting all rows
 * before it once more. Of use until the site is written to. Thread-safe.
 */
final class Bookmarks {

    /** Rows that are counted in no time. */
    private static final int FEW = 1_000;

    private static final int KEPT = 200;

    private record Page(String cql, Caller caller, boolean archivedSpaces, int offset) {}

    private record Bookmark(long revision, Position last) {}

    private final Map<Page, Bookmark> bookmarks = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Page, Bookmark> eldest) {
            return size() > KEPT;
        }
    };

    /** The last row before the page that is asked for. */
    synchronized Optional<Position> before(SearchQuery query, long revision) {
        return Optional.ofNullable(bookmarks.get(page(query, query.offset())))
                .filter(bookmark -> bookmark.revision() == revision)
                .map(Bookmark::last);
    }

    /** Keeps the last row of the page that was found. */
    synchronized void keep(SearchQuery query, long revision, Position last) {
        int next = query.offset() + query.limit();
        if (next > FEW) {
            bookmarks.put(page(query, next), new Bookmark(revision, last));
        }
    }

    private static Page page(SearchQuery query, int offset) {
        return new Page(query.cql(), query.context().caller(), query.context().includeArchivedSpaces(), offset);
    }
}
