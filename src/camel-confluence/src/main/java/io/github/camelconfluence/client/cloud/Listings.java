package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.ChainedSlices;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** v2's lists of pages and blog posts: the truth about what exists, and by modification date what changed. */
final class Listings {

    static final int LIMIT = 250;
    private static final int SPACES_A_REQUEST = 100;

    private final SiteApi api;
    private final ContentMapping mapping;
    private final LatelyListed lately;

    Listings(SiteApi api, ContentMapping mapping, LatelyListed lately) {
        this.api = api;
        this.mapping = mapping;
        this.lately = lately;
    }

    Slices<Content> all(Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses) {
        return listing(spaces, type, statuses, "id", null);
    }

    /** Ends where a whole slice is older: rows saved within the same moment may be in any order. */
    Slices<Content> since(Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses, Instant since) {
        return listing(spaces, type, statuses, "-modified-date", since);
    }

    private Slices<Content> listing(
            Collection<Space> spaces,
            ContentType type,
            Set<ContentStatus> statuses,
            String sort,
            @Nullable Instant since) {
        List<String> wireStatuses = statuses(type, statuses);
        List<Supplier<Slices<Content>>> parts = new ArrayList<>();
        if (!wireStatuses.isEmpty()) {
            for (List<Space> chunk : slices(List.copyOf(spaces))) {
                // The status is always named: without it archived pages come unasked.
                Query query = Query.of(path(type))
                        .withList("space-id", chunk.stream().map(Space::id).toList())
                        .withEach("status", wireStatuses)
                        .with("sort", sort)
                        .with("limit", LIMIT);
                parts.add(() -> new NextSlices<>(next -> slice(query, type, since, next)));
            }
        }
        return new ChainedSlices<>(parts);
    }

    private NextSlices.Slice<Content> slice(
            Query query, ContentType type, @Nullable Instant since, @Nullable String next) {
        WireContent.Listing listing = next == null
                ? api.get(query, Scopes.of(type), WireContent.Listing.class)
                : api.follow(next, Scopes.of(type), WireContent.Listing.class);
        List<Content> rows =
                listing.rows().stream().map(wire -> mapping.content(wire, type)).toList();
        lately.note(rows, api.serverTime());
        boolean past = since != null
                && !rows.isEmpty()
                && rows.stream().allMatch(row -> row.version().createdAt().isBefore(since));
        return new NextSlices.Slice<>(rows, past ? null : listing.next());
    }

    /** As many at once as one request takes. */
    static List<List<Space>> slices(List<Space> spaces) {
        List<List<Space>> slices = new ArrayList<>();
        for (int from = 0; from < spaces.size(); from += SPACES_A_REQUEST) {
            slices.add(spaces.subList(from, Math.min(spaces.size(), from + SPACES_A_REQUEST)));
        }
        return slices;
    }

    static String path(ContentType type) {
        return switch (type) {
            case PAGE -> "/api/v2/pages";
            case BLOGPOST -> "/api/v2/blogposts";
            default ->
                throw new InvalidRequest(
                        0, "types: Confluence Cloud has no list of every " + type.wireName() + "; leave it out");
        };
    }

    /** Blog posts cannot be archived, and v2 refuses to be asked for it; comments can only be asked for with their page's. */
    static List<String> statuses(ContentType type, Set<ContentStatus> statuses) {
        return statuses.stream()
                .filter(status -> status != ContentStatus.GONE && status != ContentStatus.DRAFT)
                .filter(status -> type != ContentType.BLOGPOST || status != ContentStatus.ARCHIVED)
                .map(ContentStatus::wireName)
                .sorted()
                .toList();
    }
}
