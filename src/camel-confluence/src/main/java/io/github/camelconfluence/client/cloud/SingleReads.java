package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
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

/** Reads one content, whatever its type and status. */
final class SingleReads {

    private static final int LABELS = 250;

    private final SiteApi api;
    private final ContentMapping mapping;

    SingleReads(SiteApi api, ContentMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    /** Of comments and attachments it is {@link HangingReads} that finds them. */
    Optional<Content> find(ContentType type, ContentId id) {
        return switch (type) {
            case PAGE -> find("pages", type, id);
            case BLOGPOST -> find("blogposts", type, id);
            case FOLDER -> find("folders", type, id);
            case WHITEBOARD -> find("whiteboards", type, id);
            case DATABASE -> find("databases", type, id);
            case OTHER -> find("embeds", type, id);
            case ATTACHMENT, COMMENT -> Optional.empty();
        };
    }

    private Optional<Content> find(String collection, ContentType type, ContentId id) {
        return api.find(Query.of("/api/v2", collection, id.value()), Scopes.of(type), WireContent.class)
                .map(wire -> mapping.content(wire, type));
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
