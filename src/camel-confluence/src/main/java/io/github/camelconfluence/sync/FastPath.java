package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was created or edited since the last poll. Reaches back over the overlap, since clocks differ and indexes lag, and
 * leaves out what the sink has already. What it cannot see (labels, moves, deletions) the reconciliation finds.
 */
final class FastPath {

    /** Beyond so many changes the reconciliation's bulk reads of labels are cheaper than single ones. */
    private static final int BULK_PAYS = 200;

    /** As many spaces as Confluence Cloud takes in one list request. */
    static final int SPACES_A_REQUEST = 100;

    private final Sync sync;
    private final Round round;
    private final Dispatcher dispatcher;
    private final boolean mayHandOver;

    /** @param mayHandOver whether a reconciliation may do it instead; not too soon after the last one */
    FastPath(Sync sync, Round round, Dispatcher dispatcher, boolean mayHandOver) {
        this.sync = sync;
        this.round = round;
        this.dispatcher = dispatcher;
        this.mayHandOver = mayHandOver;
    }

    /** False when there is so much that a reconciliation should do it instead. */
    boolean run(List<Space> spaces, Instant since, Map<ContentId, Integer> rejected) {
        int found = 0;
        for (ContentType type : sync.scope().types()) {
            for (int from = 0; from < spaces.size(); from += SPACES_A_REQUEST) {
                List<Space> some = spaces.subList(from, Math.min(from + SPACES_A_REQUEST, spaces.size()));
                Slices<Content> slices =
                        sync.client().changedSince(some, type, sync.scope().statuses(), since);
                while (slices.hasNext()) {
                    List<Content> news = news(slices.next(), rejected);
                    List<Content> matching = matching(news);
                    found += matching.size();
                    if (found > BULK_PAYS && round.needsAnnotations() && mayHandOver) {
                        return false;
                    }
                    matching.forEach(content -> dispatcher.add(type, content.id(), false));
                    dispatcher.flush();
                    remember(news, rejected);
                    if (!dispatcher.open()) {
                        return true;
                    }
                }
            }
        }
        return true;
    }

    private List<Content> news(List<Content> listed, Map<ContentId, Integer> rejected) {
        List<ContentId> ids = listed.stream().map(Content::id).toList();
        Map<ContentId, Delivered> delivered = sync.ledger().delivered(ids);
        Set<ContentId> pending = sync.ledger().pending(ids).keySet();
        List<Content> news = new ArrayList<>();
        for (Content content : listed) {
            Delivered has = delivered.get(content.id());
            boolean same = has != null
                    && !has.stale()
                    && has.version() == content.version().number()
                    && has.title().equals(content.title())
                    && has.space().equals(content.space());
            boolean unwanted =
                    has == null && Integer.valueOf(content.version().number()).equals(rejected.get(content.id()));
            if (!same && !unwanted && !pending.contains(content.id())) {
                news.add(content);
            }
        }
        return news;
    }

    private List<Content> matching(List<Content> news) {
        Set<ContentId> matching =
                round.scoping().matching(news.stream().map(Content::id).toList());
        return news.stream().filter(content -> matching.contains(content.id())).toList();
    }

    /**
     * A content outside the scope is not looked at again until it is edited. With CQL in the scope it is, because the search
     * index may only learn later that it is inside.
     */
    private void remember(Collection<Content> news, Map<ContentId, Integer> rejected) {
        if (!round.scoping().searches() && dispatcher.open()) {
            Set<ContentId> told = sync.ledger()
                    .delivered(news.stream().map(Content::id).toList())
                    .keySet();
            news.stream()
                    .filter(content -> !told.contains(content.id()))
                    .forEach(content ->
                            rejected.put(content.id(), content.version().number()));
        }
    }
}
