package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.ChainedSlices;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.ModifiedWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Folders, whiteboards and databases: v2 knows them one by one and has no list of all, so search lists them, which may lag
 * and sees only current ones.
 */
final class TreeItems {

    private static final int SPACES_A_REQUEST = 50;
    private static final String EXPAND = "space,version,history,ancestors";

    private final SiteApi api;
    private final ContentMapping mapping;
    private final Searches searches;
    private final SingleReads singles;

    TreeItems(SiteApi api, ContentMapping mapping, Searches searches, SingleReads singles) {
        this.api = api;
        this.mapping = mapping;
        this.searches = searches;
        this.singles = singles;
    }

    static boolean are(ContentType type) {
        return type == ContentType.FOLDER || type == ContentType.WHITEBOARD || type == ContentType.DATABASE;
    }

    Slices<Content> all(Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses) {
        return listing(spaces, type, statuses, cql -> contents(new NextSlices<>(next -> slice(cql, next)), type));
    }

    Slices<Content> since(Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses, Instant since) {
        return listing(
                spaces, type, statuses, cql -> contents(new NextSlices<>(next -> changed(cql, since, next)), type));
    }

    private interface Listing {
        Slices<Content> of(Cql cql);
    }

    private static Slices<Content> listing(
            Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses, Listing listing) {
        List<Supplier<Slices<Content>>> parts = new ArrayList<>();
        List<String> keys = statuses.contains(ContentStatus.CURRENT)
                ? spaces.stream().map(Space::key).toList()
                : List.of();
        for (int from = 0; from < keys.size(); from += SPACES_A_REQUEST) {
            Cql cql = Cql.anyOf("space", keys.subList(from, Math.min(keys.size(), from + SPACES_A_REQUEST)))
                    .and(Cql.field("type", type.wireName()));
            parts.add(() -> listing.of(cql));
        }
        return new ChainedSlices<>(parts);
    }

    /** The window slides on while slices are read, which its reserve allows for; the first one tells whether it reaches. */
    private NextSlices.Slice<WireFound> changed(Cql within, Instant since, @Nullable String next) {
        ModifiedWindow window = ModifiedWindow.since(since, api.serverTime());
        while (true) {
            NextSlices.Slice<WireFound> slice =
                    slice(new Cql(within + window.clause() + " order by lastmodified desc"), next);
            if (next != null || window.covers(since, api.serverTime())) {
                return slice;
            }
            window = ModifiedWindow.since(since, api.serverTime());
        }
    }

    private NextSlices.Slice<WireFound> slice(Cql cql, @Nullable String next) {
        WireFound.Listing listing = searches.found(cql, EXPAND, next);
        return new NextSlices.Slice<>(listing.rows(), listing.next());
    }

    private Slices<Content> contents(Slices<WireFound> rows, ContentType type) {
        return rows.mappedWhere(row -> content(row, type));
    }

    private Optional<Content> content(WireFound row, ContentType type) {
        Optional<WireContent> placed = row.placed();
        if (placed.isPresent() || row.id() == null) {
            return placed.map(wire -> mapping.content(wire, type));
        }
        return find(type, new ContentId(row.id()));
    }

    /** One by one; they have no bodies. */
    Reading read(ContentType type, Collection<ContentId> ids) {
        Halving.Halves<ContentId, Content> read =
                Halving.each(ids.stream().distinct().toList(), false, id -> find(type, id));
        return new Reading(read.values(), read.failures());
    }

    private Optional<Content> find(ContentType type, ContentId id) {
        return singles.find(type, id)
                .filter(content ->
                        content.status() == ContentStatus.CURRENT || content.status() == ContentStatus.ARCHIVED);
    }
}
