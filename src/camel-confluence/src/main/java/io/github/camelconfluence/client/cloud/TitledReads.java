package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.TitleSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds pages and blog posts by title. Lists of v2 take one title each, so search finds many and v2 tells what they are. */
final class TitledReads {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final Searches searches;
    private final BulkReads reads;

    TitledReads(SiteApi api, ContentMapping mapping, Searches searches, BulkReads reads) {
        this.api = api;
        this.mapping = mapping;
        this.searches = searches;
        this.reads = reads;
    }

    /** From v2, which does not lag; it finds a title whatever its case, as Confluence tells no two apart by that. */
    List<Content> inDatabase(Space space, ContentType type, String title) {
        Query query = Query.of(Listings.path(type))
                .with("space-id", space.id())
                .with("title", title)
                .withEach("status", Listings.statuses(type, Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED)));
        return V2Lists.all(api, query, Scopes.of(type))
                .map(wire -> mapping.content(wire, type))
                .filter(content -> content.title().equalsIgnoreCase(title))
                .toList();
    }

    List<Content> read(TitleSearch search) {
        List<Content> found = new ArrayList<>();
        for (Cql query : search.queries()) {
            List<WireFound> rows = searches.found(query, "").stream().toList();
            for (ContentType type : List.of(ContentType.PAGE, ContentType.BLOGPOST)) {
                List<ContentId> ids = rows.stream()
                        .filter(row -> row.id() != null && type.wireName().equals(row.type()))
                        .map(row -> new ContentId(row.id()))
                        .toList();
                found.addAll(reads.read(type, ids, BodyRepresentation.NONE).contents());
            }
        }
        return search.matching(found);
    }
}
