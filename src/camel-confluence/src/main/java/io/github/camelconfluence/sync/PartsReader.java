package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the comments and attachments that go with a page or blog post, and says in what they differ. */
final class PartsReader {

    /** What a listing adds up to that did not say that there is nothing. */
    private static final PartsSum UNSURE = new PartsSum(1, 1);

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
        PartsSum expected = listed == null || has != null && has.stale() ? UNSURE : listed;
        List<Content> comments = List.of();
        if (carries(ContentType.COMMENT)
                && (expected.comments() != 0 || !had.comments().isEmpty())) {
            comments = sync.client()
                    .comments(content.type(), content.id(), sync.options().body());
        }
        List<Content> attachments = List.of();
        if (carries(ContentType.ATTACHMENT)
                && (expected.attachments() != 0 || !had.attachments().isEmpty())) {
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
