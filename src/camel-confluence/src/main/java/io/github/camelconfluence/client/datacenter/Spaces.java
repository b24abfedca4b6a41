package io.github.camelconfluence.client.datacenter;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists spaces. */
final class Spaces {

    private static final int LIMIT = 200;
    private static final int KEYS_A_REQUEST = 50;

    private record Homepage(@Nullable String id) {}

    private record WireSpace(
            String id,
            String key,
            @Nullable String name,
            @Nullable Homepage homepage) {
        Space space() {
            ContentId home = homepage == null || homepage.id() == null ? null : new ContentId(homepage.id());
            return new Space(new SpaceId(id), key, name == null ? key : name, home);
        }
    }

    private record Listing(
            @Nullable List<WireSpace> results,
            @JsonProperty("_links") WireContent.@Nullable WireLinks links) {}

    private final SiteApi api;

    /** How many there were when they were last listed to the end; 0 while nobody did. */
    private volatile int count;

    Spaces(SiteApi api) {
        this.api = api;
    }

    Slices<Space> current() {
        Slices<Space> spaces = listing(Query.of("/rest/api/space").with("status", "current"));
        return new Slices<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return spaces.hasNext();
            }

            @Override
            public List<Space> next() {
                List<Space> some = spaces.next();
                given += some.size();
                if (!spaces.hasNext()) {
                    count = given;
                }
                return some;
            }
        };
    }

    /** Whether there are no others that are current. */
    boolean areAll(Collection<Space> some) {
        int all = count;
        return all > 0 && some.size() >= all;
    }

    List<Space> byKey(Collection<String> keys) {
        List<Space> found = new ArrayList<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS_A_REQUEST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + KEYS_A_REQUEST));
            listing(Query.of("/rest/api/space").withEach("spaceKey", some)).forEachRemaining(found::addAll);
        }
        return found.stream()
                .filter(space -> all.stream().anyMatch(key -> key.equalsIgnoreCase(space.key())))
                .toList();
    }

    private Slices<Space> listing(Query query) {
        Query expanded = query.with("expand", "homepage").with("limit", LIMIT);
        return new OffsetSlices<>(
                start -> {
                    Listing listing = api.get(expanded.with("start", start), "", Listing.class);
                    List<Space> rows = listing.results() == null
                            ? List.of()
                            : listing.results().stream().map(WireSpace::space).toList();
                    return new Rows<>(
                            rows,
                            rows.stream().map(Spaces::idOf).toList(),
                            listing.links() == null ? null : listing.links().next());
                },
                Spaces::idOf);
    }

    private static ContentId idOf(Space space) {
        return new ContentId(space.id().value());
    }
}
