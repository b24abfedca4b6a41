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
 * @param createdAt when it was made; of a comment on Cloud, which tells only when its version was made, that: exact while the
 *     version is 1, and the time of the last edit after that
 * @param url where a person reads it, absolute
 * @param body null unless asked for
 * @param details what only its type has; null for the others
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
        @Nullable Body body,
        @Nullable ContentDetails details) {

    /** One of a type that has no details. */
    public Content(
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
        this(id, type, status, title, space, parent, ancestors, version, createdAt, url, body, null);
    }

    /** The same where it is by now. */
    public Content in(SpaceId other) {
        return new Content(id, type, status, title, other, parent, ancestors, version, createdAt, url, body, details);
    }

    /** The same in another status. */
    public Content with(ContentStatus other) {
        return new Content(id, type, other, title, space, parent, ancestors, version, createdAt, url, body, details);
    }

    /** What a content hangs below: of a comment or attachment the page or blog post it is on, of a reply too. */
    public record Parent(ContentId id, ContentType type) {}
}
