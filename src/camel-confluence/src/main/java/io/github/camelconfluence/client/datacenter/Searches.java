package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.ChainedSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.ModifiedWindow;
import io.github.camelconfluence.client.v1.WireAnnotated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the search index tells: it may lag, and sees only current content. */
final class Searches {

    private static final int SPACES_A_REQUEST = 50;

    private final SiteApi api;
    private final Listings listings;

    Searches(SiteApi api, Listings listings) {
        this.api = api;
        this.listings = listings;
    }

    Slices<Content> changedSince(
            Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses, Instant since) {
        Listings.requireKnown(type);
        List<Supplier<Slices<Content>>> parts = new ArrayList<>();
        if (statuses.contains(ContentStatus.CURRENT)) {
            List<String> keys = spaces.stream().map(Space::key).toList();
            for (int from = 0; from < keys.size(); from += SPACES_A_REQUEST) {
                Cql within = Cql.anyOf("space", keys.subList(from, Math.min(keys.size(), from + SPACES_A_REQUEST)))
                        .and(Cql.field("type", type.wireName()));
                parts.add(() -> new OffsetSlices<>(start -> changed(within, type, since, start), Content::id));
            }
        }
        return new ChainedSlices<>(parts);
    }

    /**
     * CQL knows only minutes, in the time zone of the caller's profile; counting back from now needs no zone. Now moves on
     * while slices are read and between polls, and only an answer tells the server's, so a window that proves to begin too
     * late is asked for again. The newest come first: where the window begins does not move the rows before.
     */
    private Rows<Content> changed(Cql within, ContentType type, Instant since, int start) {
        ModifiedWindow window = ModifiedWindow.since(since, api.serverTime());
        while (true) {
            Query query = search(new Cql(within + window.clause() + " order by lastmodified desc"))
                    .with("expand", Expansions.of(type))
                    .with("limit", Expansions.ROWS_EXPANDED)
                    .with("start", start);
            Rows<Content> rows = listings.rows(query, type);
            if (window.covers(since, api.serverTime())) {
                return rows;
            }
            window = ModifiedWindow.since(since, api.serverTime());
        }
    }

    Slices<Content> hanging(ContentType type, Collection<ContentId> containers, BodyRepresentation body) {
        Cql on = Cql.anyOf(
                        "container", containers.stream().map(ContentId::value).toList())
                .and(Cql.field("type", type.wireName()));
        Query query = search(new Cql(on + " order by created"))
                .with("expand", Expansions.of(type, body))
                .with("limit", Expansions.rows(type, body));
        return new OffsetSlices<>(start -> listings.rows(query.with("start", start), type), Content::id);
    }

    Slices<ContentId> ids(Cql cql) {
        Query query = search(cql).with("limit", Expansions.ROWS_BARE);
        return new OffsetSlices<>(
                start -> {
                    WireAnnotated.Listing listing =
                            api.get(query.with("start", start), "", WireAnnotated.Listing.class);
                    List<ContentId> ids = listing.rows().stream()
                            .map(WireAnnotated::contentId)
                            .toList();
                    return new Rows<>(ids, ids, listing.next());
                },
                id -> id);
    }

    /** Of every type, so that all is expanded that the types have. */
    Slices<Content> contents(Cql cql, ContentMapping mapping) {
        Query query =
                search(cql).with("expand", Expansions.of(ContentType.COMMENT)).with("limit", Expansions.ROWS_EXPANDED);
        return new OffsetSlices<>(
                start -> {
                    WireContent.Listing listing = api.get(query.with("start", start), "", WireContent.Listing.class);
                    List<Content> rows = listing.rows().stream()
                            .map(wire -> mapping.content(
                                    wire, ContentType.ofWireName(wire.type() == null ? "" : wire.type())))
                            .toList();
                    return new Rows<>(rows, listing.ids(), listing.next());
                },
                Content::id);
    }

    /** About how many there are; only the search for more than contents tells. */
    OptionalLong count(Cql cql) {
        Query query = Query.of("/rest/api/search").with("cql", cql).with("limit", 1);
        Long total = api.get(query, "", Total.class).totalSize();
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    private record Total(@Nullable Long totalSize) {}

    static Query search(Cql cql) {
        return Query.of("/rest/api/content/search").with("cql", cql);
    }
}
