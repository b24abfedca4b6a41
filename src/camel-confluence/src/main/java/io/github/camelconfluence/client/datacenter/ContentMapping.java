package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.Ancestor;
import io.github.camelconfluence.client.Body;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.Version;
import io.github.camelconfluence.client.http.WireInstant;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From v1's words to ours. */
final class ContentMapping {

    private final URI site;

    ContentMapping(URI site) {
        this.site = site;
    }

    Content content(WireContent wire, ContentType type) {
        String id = required(wire.id(), "id");
        @Nullable List<Ancestor> ancestors = type.hangsOnContent() ? null : ancestors(wire);
        Version version = version(wire.version());
        return new Content(
                new ContentId(id),
                type,
                ContentStatus.ofWireName(wire.status() == null ? "current" : wire.status()),
                wire.title() == null ? "" : wire.title(),
                new SpaceId(required(wire.spaceId(), "space")),
                ancestors == null ? container(wire) : parent(ancestors),
                ancestors,
                version,
                createdAt(wire, version),
                url(wire, id),
                body(wire),
                HangingDetails.of(wire, type));
    }

    /** Comments and attachments of pages that are gone, or only drafts, may be listed as if nothing was. */
    static boolean isOnSomethingCurrent(WireContent wire, ContentType type) {
        WireContent container = wire.container();
        return !type.hangsOnContent()
                || container(wire) != null
                        && container != null
                        && (container.status() == null || container.status().equals("current"));
    }

    /** What a row without expansions tells, for contents of which no more can be read: that they exist. */
    Content unread(WireContent wire, ContentType type, SpaceId space) {
        String id = required(wire.id(), "id");
        Version version = version(null);
        return new Content(
                new ContentId(id),
                type,
                ContentStatus.ofWireName(wire.status() == null ? "current" : wire.status()),
                wire.title() == null ? "" : wire.title(),
                space,
                null,
                List.of(),
                version,
                version.createdAt(),
                url(wire, id),
                null);
    }

    static ContentId id(WireContent wire) {
        return new ContentId(required(wire.id(), "id"));
    }

    private static List<Ancestor> ancestors(WireContent wire) {
        return wire.ancestors() == null
                ? List.of()
                : wire.ancestors().stream()
                        .map(above -> new Ancestor(
                                new ContentId(required(above.id(), "id")),
                                above.type() == null ? ContentType.PAGE : ContentType.ofWireName(above.type()),
                                above.title() == null ? "" : above.title()))
                        .toList();
    }

    private static Content.@Nullable Parent parent(List<Ancestor> ancestors) {
        if (ancestors.isEmpty()) {
            return null;
        }
        Ancestor nearest = ancestors.get(ancestors.size() - 1);
        return new Content.Parent(nearest.id(), nearest.type());
    }

    /** Of a reply too it is the page, and the comments between are ancestors. */
    private static Content.@Nullable Parent container(WireContent wire) {
        WireContent container = wire.container();
        if (container == null || container.id() == null || container.type() == null) {
            return null;
        }
        ContentType type = ContentType.ofWireName(container.type());
        return type == ContentType.PAGE || type == ContentType.BLOGPOST
                ? new Content.Parent(new ContentId(container.id()), type)
                : null;
    }

    private static Version version(WireContent.@Nullable WireVersion wire) {
        if (wire == null) {
            return new Version(0, Instant.EPOCH, "", "");
        }
        String author = wire.by() == null
                ? null
                : wire.by().userKey() != null ? wire.by().userKey() : wire.by().username();
        return new Version(
                wire.number(),
                WireInstant.parse(wire.when()),
                author == null ? "" : author,
                wire.message() == null ? "" : wire.message());
    }

    private static Instant createdAt(WireContent wire, Version version) {
        return wire.history() == null || wire.history().createdDate() == null
                ? version.createdAt()
                : WireInstant.parse(wire.history().createdDate());
    }

    private URI url(WireContent wire, String id) {
        String link = wire.links() == null ? null : wire.links().webui();
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

    private static @Nullable Body body(WireContent wire) {
        return wire.body() == null
                        || wire.body().storage() == null
                        || wire.body().storage().value() == null
                ? null
                : new Body(BodyRepresentation.STORAGE, wire.body().storage().value());
    }

    private static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new MalformedAnswer(200, "Confluence answered a content without " + field, false);
        }
        return value;
    }
}
