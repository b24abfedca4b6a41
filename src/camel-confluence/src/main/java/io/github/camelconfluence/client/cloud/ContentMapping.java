package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.Version;
import io.github.camelconfluence.client.http.WireInstant;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From v2's words to ours. */
final class ContentMapping {

    private final URI site;

    ContentMapping(URI site) {
        this.site = site;
    }

    Content content(WireContent wire, ContentType type) {
        return content(wire, type, new SpaceId(required(wire.spaceId(), "spaceId")), parent(wire), null);
    }

    /** What hangs on a page does not name its space, and not always the page. */
    Content hanging(WireContent wire, Hanging kind, SpaceId space, Content.Parent container) {
        return content(wire, kind.type(), space, container, kind.details(wire));
    }

    private Content content(
            WireContent wire,
            ContentType type,
            SpaceId space,
            Content.@Nullable Parent parent,
            @Nullable ContentDetails details) {
        ContentId id = id(wire);
        Version version = version(wire.version());
        return new Content(
                id,
                type,
                status(wire),
                wire.title() == null ? "" : wire.title(),
                space,
                parent,
                null,
                version,
                // v2 tells of comments when the version was made and no more; it is the first one until they are
                // edited.
                wire.createdAt() == null ? version.createdAt() : WireInstant.parse(wire.createdAt()),
                url(wire, id.value()),
                body(wire),
                details);
    }

    static ContentId id(WireContent wire) {
        return new ContentId(required(wire.id(), "id"));
    }

    static ContentStatus status(WireContent wire) {
        return ContentStatus.ofWireName(wire.status() == null ? "current" : wire.status());
    }

    private static Content.@Nullable Parent parent(WireContent wire) {
        if (wire.parentId() == null || wire.parentId().isBlank()) {
            return null;
        }
        ContentType type = wire.parentType() == null ? ContentType.PAGE : ContentType.ofWireName(wire.parentType());
        return new Content.Parent(new ContentId(wire.parentId()), type);
    }

    static Version version(WireContent.@Nullable WireVersion wire) {
        return wire == null
                ? new Version(0, Instant.EPOCH, "", "")
                : new Version(
                        wire.number(),
                        WireInstant.parse(wire.createdAt()),
                        wire.authorId() == null ? "" : wire.authorId(),
                        wire.message() == null ? "" : wire.message());
    }

    /** Links are relative to the site even where the gateway answers. */
    private URI url(WireContent wire, String id) {
        String link = wire.links() != null && wire.links().webui() != null
                ? wire.links().webui()
                : wire.webuiLink();
        if (link != null && link.startsWith("/")) {
            try {
                return URI.create(site + link.replace(" ", "%20"));
            } catch (IllegalArgumentException e) {
                return shortUrl(id);
            }
        }
        return shortUrl(id);
    }

    private URI shortUrl(String id) {
        return URI.create(site + "/pages/viewpage.action?pageId=" + id);
    }

    static @Nullable Body body(WireContent wire) {
        WireContent.WireBodies bodies = wire.body();
        if (bodies == null) {
            return null;
        }
        if (bodies.storage() != null && bodies.storage().value() != null) {
            return new Body(BodyRepresentation.STORAGE, bodies.storage().value());
        }
        return bodies.adf() != null && bodies.adf().value() != null
                ? new Body(BodyRepresentation.ADF, bodies.adf().value())
                : null;
    }

    private static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new MalformedAnswer(200, "Confluence answered a content without " + field, false);
        }
        return value;
    }
}
