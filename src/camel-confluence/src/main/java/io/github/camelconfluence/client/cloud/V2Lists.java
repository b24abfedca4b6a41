package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How lists of v2 go on. */
final class V2Lists {

    static final int LIMIT = 250;

    private V2Lists() {}

    static Stream<WireContent> all(SiteApi api, Query query, String scope) {
        return new NextSlices<WireContent>(next -> {
                    WireContent.Listing listing = slice(api, query, scope, next);
                    return new NextSlices.Slice<>(listing.rows(), listing.next());
                })
                .stream();
    }

    /** @param next null for the first slice */
    static WireContent.Listing slice(SiteApi api, Query query, String scope, @Nullable String next) {
        return next == null
                ? api.get(query.with("limit", LIMIT), scope, WireContent.Listing.class)
                : api.follow(next, scope, WireContent.Listing.class);
    }
}
