package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists spaces. */
final class Spaces {

    private static final int LIMIT = 250;

    private record WireSpace(
            String id,
            String key,
            @Nullable String name,
            @Nullable String homepageId) {
        Space space() {
            ContentId homepage = homepageId == null || homepageId.isBlank() ? null : new ContentId(homepageId);
            return new Space(new SpaceId(id), key, name == null ? key : name, homepage);
        }
    }

    private record Listing(
            @Nullable List<WireSpace> results,
            @JsonProperty("_links") WireContent.@Nullable WireLinks links) {}

    private final SiteApi api;

    Spaces(SiteApi api) {
        this.api = api;
    }

    Slices<Space> current() {
        return listing(Query.of("/api/v2/spaces").with("status", "current"));
    }

    List<Space> byKey(Collection<String> keys) {
        List<Space> found = new ArrayList<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += LIMIT) {
            List<String> some = all.subList(from, Math.min(all.size(), from + LIMIT));
            listing(Query.of("/api/v2/spaces").withList("keys", some)).forEachRemaining(found::addAll);
        }
        // Keys that were renamed answer under an alias too: only what was asked for by its present key counts.
        return found.stream()
                .filter(space -> all.stream().anyMatch(key -> key.equalsIgnoreCase(space.key())))
                .toList();
    }

    private Slices<Space> listing(Query query) {
        return new NextSlices<>(next -> {
            Listing listing = next == null
                    ? api.get(query.with("limit", LIMIT), Scopes.SPACE, Listing.class)
                    : api.follow(next, Scopes.SPACE, Listing.class);
            List<Space> rows = listing.results() == null
                    ? List.of()
                    : listing.results().stream().map(WireSpace::space).toList();
            return new NextSlices.Slice<>(
                    rows, listing.links() == null ? null : listing.links().next());
        });
    }
}
