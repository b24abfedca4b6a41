package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What hangs on pages and blog posts, by v2's collections of it: footer and inline comments are two. */
enum Hanging {
    ATTACHMENT("attachments", ContentType.ATTACHMENT),
    FOOTER_COMMENT("footer-comments", ContentType.COMMENT),
    INLINE_COMMENT("inline-comments", ContentType.COMMENT);

    private final String collection;
    private final ContentType type;

    Hanging(String collection, ContentType type) {
        this.collection = collection;
        this.type = type;
    }

    static List<Hanging> of(ContentType type) {
        return List.of(values()).stream().filter(kind -> kind.type == type).toList();
    }

    String collection() {
        return collection;
    }

    ContentType type() {
        return type;
    }

    String scope() {
        return Scopes.of(type);
    }

    ContentDetails details(WireContent wire) {
        if (this == ATTACHMENT) {
            return new ContentDetails.File(
                    text(wire.fileId()), text(wire.mediaType()), wire.fileSize() == null ? -1 : wire.fileSize());
        }
        ContentId replyTo = wire.parentCommentId() == null ? null : new ContentId(wire.parentCommentId());
        return new ContentDetails.Comment(
                this == INLINE_COMMENT,
                replyTo,
                // Some lists tell it of replies and others do not.
                replyTo == null ? text(wire.resolutionStatus()) : "",
                text(wire.properties() == null ? null : wire.properties().inlineOriginalSelection()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
