package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the comments and attachments that go with a page or blog post, and says in what they differ. */
final class PartsReader {

    private final Sync sync;

    PartsReader(Sync sync) {
        this.sync = sync;
    }

    /** @param listed what the listing adds up to, where it was told only just */
    Parts read(Content content, @Nullable PartsSum listed, @Nullable Delivered has) {
        if (!sync.options().carriesParts(content.type())) {
            return Parts.NONE;
        }
        PartsMark had = has == null ? PartsMark.NONE : has.parts();
        boolean unsure = listed == null || has != null && has.stale();
        List<Content> comments = List.of();
        if (carries(ContentType.COMMENT)
                && (unsure || listed.comments() != 0 || !had.comments().isEmpty())) {
            comments = sync.client()
                    .comments(content.type(), content.id(), sync.options().body());
        }
        List<Content> attachments = List.of();
        if (carries(ContentType.ATTACHMENT)
                && (unsure || listed.attachments() != 0 || !had.attachments().isEmpty())) {
            attachments = sync.client().attachments(content.type(), content.id());
        }
        return new Parts(comments, attachments);
    }

    void noteDifferences(Parts parts, PartsMark had, Set<String> differences) {
        PartsMark now = PartsMark.of(parts);
        if (!now.comments().equals(had.comments())) {
            differences.add("comments");
        }
        if (!now.attachments().equals(had.attachments())) {
            differences.add("attachments");
        }
    }

    private boolean carries(ContentType type) {
        return sync.options().parts().contains(type);
    }
}
