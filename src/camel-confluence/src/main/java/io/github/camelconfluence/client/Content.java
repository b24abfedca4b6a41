package io.github.camelconfluence.client;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, blog post, folder or the like as the server told it.
 *
 * @param parent the direct parent, which may be a folder; null at the top of a space and for blog posts
 * @param ancestors top to bottom where the answer carried them (Data Center), null where only the parent is known (Cloud)
 * @param url where a person reads it, absolute
 * @param body null unless asked for
 */
public record Content(
        ContentId id,
        ContentType type,
        ContentStatus status,
        String title,
        SpaceId space,
        @Nullable Parent parent,
        @Nullable List<Ancestor> ancestors,
        Version version,
        Instant createdAt,
        URI url,
        @Nullable Body body) {

    /** What a content hangs below. */
    public record Parent(ContentId id, ContentType type) {}
}
