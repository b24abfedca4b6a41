package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels of what was saved so lately that the listing may tell those of an earlier version, asked for many at once: a wiki
 * that was imported just now is young as a whole. Only where labels decide about nothing but themselves; who may read
 * something is asked of the content itself.
 */
final class YoungLabels {

    private static final int IDS_A_QUERY = 100;

    /** So few are asked one by one, and may then be newer than the index. */
    private static final int FEW = 10;

    private final Map<ContentId, Annotations> found = new HashMap<>();

    /** @param young of one type */
    YoungLabels(Sync sync, Collection<Content> young) {
        boolean mayRest = !sync.decidesWhoReads();
        List<Content> all = mayRest && young.size() > FEW ? List.copyOf(young) : List.of();
        for (int from = 0; from < all.size(); from += IDS_A_QUERY) {
            read(sync, all.subList(from, Math.min(all.size(), from + IDS_A_QUERY)));
        }
    }

    private void read(Sync sync, List<Content> some) {
        Map<ContentId, Integer> versions = new HashMap<>();
        some.forEach(content -> versions.put(content.id(), content.version().number()));
        try {
            sync.client().labels(versions).forEach(labels -> found.put(labels.id(), labels));
        } catch (ConfluenceException e) {
            if (!Containment.isOfOneSpace(e)) {
                throw e;
            }
        }
    }

    Optional<Annotations> of(ContentId id) {
        return Optional.ofNullable(found.get(id));
    }
}
