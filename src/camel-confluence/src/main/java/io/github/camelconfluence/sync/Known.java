package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Confluence last told about a content: existence, place and what is stuck to it. Bodies are not kept.
 *
 * @param parent null at the top of a space
 * @param labels null while never told
 * @param restriction its own one; null while never told
 * @param state what may change without a new version, such as the resolution of a comment; empty where there is none
 * @param createdOn date of creation (ISO), which is part of a blog post's path
 */
public record Known(
        ContentId id,
        ContentType type,
        SpaceId space,
        Content.@Nullable Parent parent,
        String title,
        ContentStatus status,
        int version,
        String state,
        String createdOn,
        @Nullable List<String> labels,
        @Nullable Audience restriction) {

    static Known of(Content content) {
        return new Known(
                content.id(),
                content.type(),
                content.space(),
                content.parent(),
                content.title(),
                content.status(),
                content.version().number(),
                stateOf(content),
                LocalDate.ofInstant(content.createdAt(), ZoneOffset.UTC).toString(),
                null,
                null);
    }

    static String stateOf(Content content) {
        return content.details() instanceof ContentDetails.Comment comment ? comment.resolution() : "";
    }

    /** What labels and queries are asked of: of what hangs on a page, that page. */
    ContentId subject() {
        return type.hangsOnContent() && parent != null ? parent.id() : id;
    }

    Known with(Annotations annotations) {
        return new Known(
                id,
                type,
                space,
                parent,
                title,
                status,
                version,
                state,
                createdOn,
                annotations.labels(),
                annotations.restriction());
    }

    /** It is there, and that is all that Confluence would tell of it. */
    boolean isUnread() {
        return version == 0;
    }

    Known unannotated() {
        return new Known(id, type, space, parent, title, status, version, state, createdOn, null, null);
    }

    /** With the labels and the restriction that were told of it before. */
    Known annotatedLike(Known before) {
        return new Known(
                id,
                type,
                space,
                parent,
                title,
                status,
                version,
                state,
                createdOn,
                before.labels(),
                before.restriction());
    }
}
