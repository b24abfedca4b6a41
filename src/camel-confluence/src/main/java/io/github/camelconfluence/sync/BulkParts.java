package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Slices;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What hangs on the pages of one slice, searched for many pages at once. Search lags and may lack rows: what it tells of a
 * page counts only where it adds up to what the listing told. Asked page by page in the order of the slice, so that no more
 * is held than the next pages need.
 */
final class BulkParts {

    /** What more pages say together is read for fewer at once. */
    private static final int CHARACTERS = 2_000_000;

    private static final int ROWS = 10_000;

    /** Halving finds one page that spoils the answer sooner; a search that fails so often in a row fails for all. */
    private static final int FAILURES = 8;

    private final Sync sync;
    private final ContentType type;
    private final Map<ContentId, PartsSum> listed;
    private final AtOnce atOnce;
    private final Deque<List<ContentId>> chunks = new ArrayDeque<>();
    private final Set<ContentId> ahead;
    private final Map<ContentId, List<Content>> found = new HashMap<>();
    private int failures;

    /** How many pages are asked for at once, as learned from those before: of chatty ones fewer. */
    static final class AtOnce {

        /** So many ids fit into an address with room to spare for the cursor behind them. */
        private static final int MOST = 150;

        private static final int LEAST = 20;

        private int pages = MOST;

        void fitted(int some) {
            pages = Math.min(MOST, Math.max(pages, some + some / 2));
        }

        void tooMany(int some) {
            pages = Math.max(LEAST, some / 2);
        }
    }

    /** @param listed what the listing told of each page to be asked for, in the order of the slice */
    BulkParts(Sync sync, ContentType type, Map<ContentId, PartsSum> listed, AtOnce atOnce) {
        this.sync = sync;
        this.type = type;
        this.listed = listed;
        this.atOnce = atOnce;
        this.ahead = new HashSet<>(listed.keySet());
        List<ContentId> ids = List.copyOf(listed.keySet());
        for (int from = 0; from < ids.size(); from += atOnce.pages) {
            chunks.add(ids.subList(from, Math.min(ids.size(), from + atOnce.pages)));
        }
    }

    /** Empty where the page itself has to be asked. */
    Optional<List<Content>> on(ContentId page) {
        PartsSum sum = listed.get(page);
        if (sum == null) {
            return Optional.empty();
        }
        while (ahead.contains(page) && !chunks.isEmpty()) {
            read(chunks.removeFirst());
        }
        return Optional.ofNullable(found.remove(page)).filter(parts -> sum.agreesWith(type, parts));
    }

    /** A single page is asked itself: that takes no more requests and cannot lag. */
    private void read(List<ContentId> pages) {
        if (pages.size() > 1 && failures < FAILURES && !isFound(pages)) {
            int middle = pages.size() / 2;
            chunks.addFirst(pages.subList(middle, pages.size()));
            chunks.addFirst(pages.subList(0, middle));
        } else {
            pages.forEach(ahead::remove);
        }
    }

    private boolean isFound(List<ContentId> pages) {
        try {
            Optional<List<Content>> parts = search(pages);
            parts.ifPresentOrElse(rows -> note(pages, rows), () -> atOnce.tooMany(pages.size()));
            failures = 0;
            return parts.isPresent();
        } catch (ConfluenceException e) {
            if (!Containment.isOfOneSpace(e)) {
                throw e;
            }
            failures = e instanceof AccessDenied ? FAILURES : failures + 1;
            return failures >= FAILURES;
        }
    }

    /** Empty where it would be too much to hold. */
    private Optional<List<Content>> search(List<ContentId> pages) {
        Slices<Content> slices =
                sync.client().hanging(type, pages, sync.options().body());
        List<Content> all = new ArrayList<>();
        long characters = 0;
        while (slices.hasNext()) {
            List<Content> some = slices.next();
            all.addAll(some);
            characters += Parts.characters(some);
            if (characters > CHARACTERS || all.size() > ROWS) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private void note(List<ContentId> pages, List<Content> parts) {
        atOnce.fitted(pages.size());
        pages.forEach(page -> found.put(page, new ArrayList<>()));
        for (Content part : parts) {
            List<Content> onPage =
                    part.parent() == null ? null : found.get(part.parent().id());
            if (onPage != null) {
                onPage.add(part);
            }
        }
    }
}
