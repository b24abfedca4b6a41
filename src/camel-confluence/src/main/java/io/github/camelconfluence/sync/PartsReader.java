package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the comments and attachments that go with the pages and blog posts of one slice, and says in what they differ. The
 * listing tells which have some; what these are is searched for in bulk, and asked of the page itself where search does not
 * agree with the listing, or where there is no listing that was told only just.
 */
final class PartsReader {

    private final Sync sync;
    private final Told told;
    private final Map<ContentId, Delivered> delivered;
    private final Map<ContentType, BulkParts> bulk = new EnumMap<>(ContentType.class);

    /** @param delivered what the sink has of the slice */
    PartsReader(
            Sync sync,
            Collection<Content> slice,
            Told told,
            Map<ContentId, Delivered> delivered,
            Map<ContentType, BulkParts.AtOnce> atOnce) {
        this.sync = sync;
        this.told = told;
        this.delivered = delivered;
        for (ContentType type : sync.options().parts()) {
            BulkParts.AtOnce pages = atOnce.computeIfAbsent(type, none -> new BulkParts.AtOnce());
            bulk.put(type, new BulkParts(sync, type, listed(type, slice), pages));
        }
    }

    /** That what the sink was given is gone is asked of the page itself. */
    private Map<ContentId, PartsSum> listed(ContentType type, Collection<Content> slice) {
        Map<ContentId, PartsSum> listed = new LinkedHashMap<>();
        for (Content content : slice) {
            PartsSum sum = told.parts().get(content.id());
            if (sum != null && sync.options().carriesParts(content.type()) && (sum.holds(type) || isStale(content))) {
                listed.put(content.id(), sum);
            }
        }
        return listed;
    }

    Parts read(Content content) {
        return sync.options().carriesParts(content.type())
                ? new Parts(read(ContentType.COMMENT, content), read(ContentType.ATTACHMENT, content))
                : Parts.NONE;
    }

    private List<Content> read(ContentType type, Content content) {
        BulkParts found = bulk.get(type);
        if (found == null || !mayHave(type, content)) {
            return List.of();
        }
        return found.on(content.id())
                .orElseGet(() -> type == ContentType.COMMENT
                        ? sync.client()
                                .comments(
                                        content.type(),
                                        content.id(),
                                        sync.options().body())
                        : sync.client().attachments(content.type(), content.id()));
    }

    /** Only the listing's word that there is nothing, where the sink was never given anything, spares a look. */
    private boolean mayHave(ContentType type, Content content) {
        PartsSum sum = told.parts().get(content.id());
        return sum == null || sum.holds(type) || isStale(content) || had(type, content);
    }

    /** What the sink has may be more than is known. */
    private boolean isStale(Content content) {
        Delivered has = delivered.get(content.id());
        return has != null && has.stale();
    }

    private boolean had(ContentType type, Content content) {
        Delivered has = delivered.get(content.id());
        if (has == null) {
            return false;
        }
        PartsMark mark = has.parts();
        return !(type == ContentType.COMMENT ? mark.comments() : mark.attachments()).isEmpty();
    }

    static void noteDifferences(Parts parts, PartsMark before, Set<String> differences) {
        PartsMark now = PartsMark.of(parts);
        if (!now.comments().equals(before.comments())) {
            differences.add("comments");
        }
        if (!now.attachments().equals(before.attachments())) {
            differences.add("attachments");
        }
    }
}
