package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.v1.TitleSearch;
import java.util.ArrayList;
import java.util.List;

/** Finds pages and blog posts by title. Lists of v2 take one title each, so search finds many and v2 tells what they are. */
final class TitledReads {

    private final Searches searches;
    private final BulkReads reads;

    TitledReads(Searches searches, BulkReads reads) {
        this.searches = searches;
        this.reads = reads;
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
