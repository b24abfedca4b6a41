package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.OwnRestriction;
import io.github.camelconfluence.client.v1.WireAnnotated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one content, whatever its type and status. */
final class SingleReads {

    private static final int LABELS = 250;

    private final SiteApi api;
    private final ContentMapping mapping;

    SingleReads(SiteApi api, ContentMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    Optional<Content> find(ContentType type, ContentId id) {
        return switch (type) {
            case PAGE -> direct("pages", type, id);
            case BLOGPOST -> direct("blogposts", type, id);
            case FOLDER -> direct("folders", type, id);
            case WHITEBOARD -> direct("whiteboards", type, id);
            case DATABASE -> direct("databases", type, id);
            case OTHER -> direct("embeds", type, id);
            case ATTACHMENT -> wire("attachments", type, id).flatMap(wire -> onContainer(wire, type));
            case COMMENT ->
                wire("footer-comments", type, id)
                        .or(() -> wire("inline-comments", type, id))
                        .flatMap(wire -> onContainer(wire, type));
        };
    }

    private Optional<Content> direct(String collection, ContentType type, ContentId id) {
        return wire(collection, type, id).map(wire -> mapping.content(wire, type));
    }

    private Optional<WireContent> wire(String collection, ContentType type, ContentId id) {
        return api.find(Query.of("/api/v2", collection, id.value()), Scopes.of(type), WireContent.class);
    }

    /** Comments and attachments do not name their space, so their page or blog post is read as well. */
    private Optional<Content> onContainer(WireContent wire, ContentType type) {
        Content.Parent container = container(wire);
        if (container == null) {
            return Optional.empty();
        }
        Content.Parent parent = wire.parentCommentId() == null
                ? container
                : new Content.Parent(new ContentId(wire.parentCommentId()), ContentType.COMMENT);
        return find(container.type(), container.id()).map(found -> mapping.content(wire, type, found.space(), parent));
    }

    private Content.@Nullable Parent container(WireContent wire) {
        if (wire.pageId() != null) {
            return new Content.Parent(new ContentId(wire.pageId()), ContentType.PAGE);
        }
        if (wire.blogPostId() != null) {
            return new Content.Parent(new ContentId(wire.blogPostId()), ContentType.BLOGPOST);
        }
        // A reply names only the comment it replies to.
        return wire.parentCommentId() == null
                ? null
                : wire("footer-comments", ContentType.COMMENT, new ContentId(wire.parentCommentId()))
                        .map(this::container)
                        .orElse(null);
    }

    Annotations annotations(ContentType type, ContentId id, boolean withRestrictions) {
        return new Annotations(id, labels(type, id), withRestrictions ? OwnRestriction.read(api, id) : null);
    }

    private List<String> labels(ContentType type, ContentId id) {
        String collection = switch (type) {
            case PAGE -> "pages";
            case BLOGPOST -> "blogposts";
            case ATTACHMENT -> "attachments";
            default -> "";
        };
        if (collection.isEmpty()) {
            return List.of();
        }
        List<WireAnnotated.Label> all = new ArrayList<>();
        Query query = Query.of("/api/v2", collection, id.value(), "labels").with("limit", LABELS);
        WireLabels labels = api.get(query, Scopes.of(type), WireLabels.class);
        all.addAll(labels.rows());
        for (String next = labels.next(); next != null; next = labels.next()) {
            labels = api.follow(next, Scopes.of(type), WireLabels.class);
            all.addAll(labels.rows());
        }
        return WireAnnotated.sorted(all);
    }
}
