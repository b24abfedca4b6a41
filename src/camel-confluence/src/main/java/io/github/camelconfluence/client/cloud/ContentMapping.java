package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.Version;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** From v2's words to ours. */
final class ContentMapping {

    private final URI site;

    ContentMapping(URI site) {
        this.site = site;
    }

    Content content(WireContent wire, ContentType type) {
        return content(wire, type, new SpaceId(required(wire.spaceId(), "spaceId")), parent(wire));
    }

    /** For what hangs on a page and does not name its space. */
    Content content(WireContent wire, ContentType type, SpaceId space, Content.@Nullable Parent parent) {
        String id = required(wire.id(), "id");
        Version version = version(wire.version());
        return new Content(
                new ContentId(id),
                type,
                ContentStatus.ofWireName(wire.status() == null ? "current" : wire.status()),
                wire.title() == null ? "" : wire.title(),
                space,
                parent,
                null,
                version,
                wire.createdAt() == null ? version.createdAt() : instant(wire.createdAt()),
                url(wire, id),
                body(wire.body()));
    }

    private static Content.@Nullable Parent parent(WireContent wire) {
        if (wire.parentId() == null || wire.parentId().isBlank()) {
            return null;
        }
        ContentType type = wire.parentType() == null ? ContentType.PAGE : ContentType.ofWireName(wire.parentType());
        return new Content.Parent(new ContentId(wire.parentId()), type);
    }

    private static Version version(WireContent.@Nullable WireVersion wire) {
        return wire == null
                ? new Version(0, Instant.EPOCH, "", "")
                : new Version(
                        wire.number(),
                        instant(wire.createdAt()),
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

    private static @Nullable Body body(WireContent.@Nullable WireBodies wire) {
        if (wire == null) {
            return null;
        }
        if (wire.storage() != null && wire.storage().value() != null) {
            return new Body(BodyRepresentation.STORAGE, wire.storage().value());
        }
        return wire.adf() != null && wire.adf().value() != null
                ? new Body(BodyRepresentation.ADF, wire.adf().value())
                : null;
    }

    private static Instant instant(@Nullable String text) {
        if (text == null) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedAnswer(200, "Confluence answered '" + text + "' where an instant should be", false);
        }
    }

    private static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new MalformedAnswer(200, "Confluence answered a content without " + field, false);
        }
        return value;
    }
}
