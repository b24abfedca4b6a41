package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What hangs on one page or blog post. */
final class Children {

    private final SiteApi api;
    private final ContentMapping mapping;

    Children(SiteApi api, ContentMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    /** Without depth the replies are left out; resolved is where inline comments go that are done with. */
    List<Content> comments(ContentId container, BodyRepresentation body) {
        Query query = Query.of("/rest/api/content", container.value(), "child", "comment")
                .with("depth", "all")
                .withEach("location", List.of("footer", "inline", "resolved"))
                .with("expand", Expansions.of(ContentType.COMMENT, body))
                .with("limit", Expansions.rows(ContentType.COMMENT, body));
        return all(query, ContentType.COMMENT);
    }

    List<Content> attachments(ContentId container) {
        Query query = Query.of("/rest/api/content", container.value(), "child", "attachment")
                .with("expand", Expansions.of(ContentType.ATTACHMENT))
                .with("limit", Expansions.ROWS_EXPANDED);
        return all(query, ContentType.ATTACHMENT);
    }

    Optional<Content> attachment(ContentId container, String fileName) {
        Query query = Query.of("/rest/api/content", container.value(), "child", "attachment")
                .with("filename", fileName)
                .with("expand", Expansions.of(ContentType.ATTACHMENT));
        return rows(query, ContentType.ATTACHMENT).rows().stream()
                .filter(attachment -> attachment.title().equals(fileName))
                .findFirst();
    }

    /** In the order of the tree. */
    Slices<Content> pages(ContentType type, ContentId parent) {
        if (type != ContentType.PAGE) {
            throw new InvalidRequest(0, "Nothing is under a " + type.wireName() + ": only pages have children");
        }
        Query query = Query.of("/rest/api/content", parent.value(), "child", "page")
                .with("expand", Expansions.of(ContentType.PAGE))
                .with("limit", Expansions.ROWS_EXPANDED);
        return new OffsetSlices<>(start -> rows(query.with("start", start), ContentType.PAGE), Content::id);
    }

    private List<Content> all(Query query, ContentType type) {
        return new OffsetSlices<>(start -> rows(query.with("start", start), type), Content::id)
                .stream()
                        .sorted(Comparator.comparing(Content::createdAt).thenComparing(Content::id))
                        .toList();
    }

    private Rows<Content> rows(Query query, ContentType type) {
        WireContent.Listing listing = api.get(query, "", WireContent.Listing.class);
        return new Rows<>(
                listing.rows().stream().map(wire -> mapping.content(wire, type)).toList(),
                listing.ids(),
                listing.next());
    }
}
