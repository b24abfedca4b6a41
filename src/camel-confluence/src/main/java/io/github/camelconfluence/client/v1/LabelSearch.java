package io.github.camelconfluence.client.v1;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.List;
import java.util.Map;

/** Labels by id, as far as search has heard of the versions. */
public final class LabelSearch {

    private LabelSearch() {}

    /** What is missing, also for want of rows, is to be read singly. */
    public static List<Annotations> read(SiteApi api, String scope, Map<ContentId, Integer> versions) {
        Cql cql =
                Cql.anyOf("id", versions.keySet().stream().map(ContentId::value).toList());
        Query query = Query.of("/rest/api/content/search")
                .with("cql", cql)
                .with("expand", WireAnnotated.expansion(false) + ",version")
                .with("limit", versions.size());
        return api.get(query, scope, WireAnnotated.Listing.class).rows().stream()
                .filter(row -> row.isInVersion(versions.getOrDefault(row.contentId(), 0)))
                .flatMap(row -> row.complete(false).stream())
                .toList();
    }
}
