package io.github.camelconfluence.client.datacenter;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists pages and blog posts from the database: the truth about what exists. */
final class Listings {

    private final SiteApi api;
    private final ContentMapping mapping;
    private final ServerVersion version;

    Listings(SiteApi api, ContentMapping mapping, ServerVersion version) {
        this.api = api;
        this.mapping = mapping;
        this.version = version;
    }

    Slices<Content> all(Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses) {
        if (type != ContentType.PAGE && type != ContentType.BLOGPOST) {
            throw new InvalidRequest(
                    0, "types: Data Center has no list of every " + type.wireName() + "; use page and blogpost");
        }
        List<Supplier<Slices<Content>>> parts = new ArrayList<>();
        for (Space space : spaces) {
            for (String status : statuses(statuses)) {
                parts.add(() -> canScan(version, type) ? scan(space, type, status) : offset(space, type, status));
            }
        }
        return new ChainedSlices<>(parts);
    }

    static boolean canScan(ServerVersion version, ContentType type) {
        return type == ContentType.PAGE ? version.isAtLeast(7, 18) : version.isAtLeast(8, 3);
    }

    /** Archiving pages is Cloud's: here only spaces can be archived. */
    private static List<String> statuses(Set<ContentStatus> statuses) {
        return statuses.stream()
                .filter(status -> status == ContentStatus.CURRENT || status == ContentStatus.TRASHED)
                .map(ContentStatus::wireName)
                .sorted()
                .toList();
    }

    private Slices<Content> scan(Space space, ContentType type, String status) {
        Query query = Scan.query(space.key(), type.wireName(), status)
                .with("expand", Expansions.PLACE)
                .with("limit", Expansions.ROWS_EXPANDED);
        return new NextSlices<>(cursor -> scanned(query, type, cursor));
    }

    private NextSlices.Slice<Content> scanned(Query query, ContentType type, @Nullable String cursor) {
        WireContent.Listing listing = api.get(Scan.at(query, cursor), "", WireContent.Listing.class);
        List<Content> rows =
                listing.rows().stream().map(wire -> mapping.content(wire, type)).toList();
        return new NextSlices.Slice<>(rows, Scan.nextCursor(listing.next(), rows.isEmpty()));
    }

    private Slices<Content> offset(Space space, ContentType type, String status) {
        Query query = Query.of("/rest/api/content")
                .with("type", type.wireName())
                .with("spaceKey", space.key())
                .with("status", status)
                .with("expand", Expansions.PLACE)
                .with("limit", Expansions.ROWS_EXPANDED);
        return new OffsetSlices<>(start -> rows(query.with("start", start), type), Content::id);
    }

    /** Also reads search results, which have the same shape. */
    Rows<Content> rows(Query query, ContentType type) {
        WireContent.Listing listing = api.get(query, "", WireContent.Listing.class);
        return new Rows<>(
                listing.rows().stream().map(wire -> mapping.content(wire, type)).toList(), listing.next() != null);
    }
}
