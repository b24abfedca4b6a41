package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.OwnRestriction;
import io.github.camelconfluence.client.v1.WireAnnotated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return find(type, id, BodyRepresentation.NONE);
    }

    /** Of comments and attachments it is {@link HangingReads} that finds them. */
    Optional<Content> find(ContentType type, ContentId id, BodyRepresentation body) {
        if (type.hangsOnContent()) {
            return Optional.empty();
        }
        boolean hasBody = type == ContentType.PAGE || type == ContentType.BLOGPOST;
        return get(type, id, hasBody ? body : BodyRepresentation.NONE)
                .map(content -> hasBody && body == BodyRepresentation.STORAGE ? legible(content) : content);
    }

    private Optional<Content> get(ContentType type, ContentId id, BodyRepresentation body) {
        Query query = Query.of("/api/v2", collection(type), id.value());
        return api.find(BulkReads.withBody(query, body), Scopes.of(type), WireContent.class)
                .map(wire -> mapping.content(wire, type));
    }

    /** Some pages made in the new editor have an empty storage body though they are not empty. */
    private Content legible(Content content) {
        if (content.body() != null && !content.body().value().isBlank()) {
            return content;
        }
        return get(content.type(), content.id(), BodyRepresentation.ADF)
                .filter(adf -> !BulkReads.isEmptyAdf(adf.body()))
                .orElse(content);
    }

    /** What something is to hang on. */
    Content required(Content.Parent container) {
        return find(container.type(), container.id())
                .orElseThrow(() -> new NotFound(
                        404,
                        "There is no " + container.type().wireName() + " " + container.id() + ", or it is hidden"));
    }

    static String collection(ContentType type) {
        return switch (type) {
            case PAGE -> "pages";
            case BLOGPOST -> "blogposts";
            case FOLDER -> "folders";
            case WHITEBOARD -> "whiteboards";
            case DATABASE -> "databases";
            case OTHER -> "embeds";
            case ATTACHMENT -> "attachments";
            case COMMENT -> "footer-comments";
        };
    }

    /** Whatever hangs on a page is restricted with the page, and comments have no labels. */
    Annotations annotations(ContentType type, ContentId id, boolean withRestrictions) {
        Audience restriction =
                !withRestrictions ? null : type.hangsOnContent() ? Audience.UNRESTRICTED : OwnRestriction.read(api, id);
        return new Annotations(id, labels(type, id), restriction);
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
