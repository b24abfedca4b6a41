package io.github.camelconfluence.client.datacenter;

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
import io.github.camelconfluence.client.v1.WireAnnotated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What the search index tells: it may lag, and sees only current content. */
final class Searches {

    private static final int SPACES_A_REQUEST = 50;
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration LONG_AGO = Duration.ofDays(3650);

    private final SiteApi api;
    private final Listings listings;

    Searches(SiteApi api, Listings listings) {
        this.api = api;
        this.listings = listings;
    }

    /**
     * CQL knows only minutes, in the time zone of the caller's profile; counting back from now needs no zone. The distance
     * is fixed once and rounded outward, so that the window moving on while slices are read loses nothing new.
     */
    Slices<Content> changedSince(
            Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses, Instant since) {
        List<Supplier<Slices<Content>>> parts = new ArrayList<>();
        if (statuses.contains(ContentStatus.CURRENT)) {
            String distance = distance(since);
            List<String> keys = spaces.stream().map(Space::key).toList();
            for (int from = 0; from < keys.size(); from += SPACES_A_REQUEST) {
                Cql cql = Cql.anyOf("space", keys.subList(from, Math.min(keys.size(), from + SPACES_A_REQUEST)))
                        .and(Cql.field("type", type.wireName()));
                Query query = search(new Cql(cql + distance + " order by lastmodified desc"))
                        .with("expand", Expansions.PLACE)
                        .with("limit", Expansions.ROWS_EXPANDED);
                parts.add(() ->
                        new OffsetSlices<>(start -> listings.rows(query.with("start", start), type), Content::id));
            }
        }
        return new ChainedSlices<>(parts);
    }

    private String distance(Instant since) {
        Duration past = Duration.between(since, api.serverTime());
        if (past.compareTo(LONG_AGO) > 0) {
            return "";
        }
        String back = past.compareTo(A_WEEK) > 0 ? past.toDays() + 2 + "d" : Math.max(0, past.toMinutes()) + 2 + "m";
        return " and lastmodified >= now(\"-" + back + "\")";
    }

    Slices<ContentId> ids(Cql cql) {
        Query query = search(cql).with("limit", Expansions.ROWS_BARE);
        return new OffsetSlices<>(
                start -> {
                    WireAnnotated.Listing listing =
                            api.get(query.with("start", start), "", WireAnnotated.Listing.class);
                    return new Rows<>(
                            listing.rows().stream()
                                    .map(WireAnnotated::contentId)
                                    .toList(),
                            listing.next() != null);
                },
                id -> id);
    }

    static Query search(Cql cql) {
        return Query.of("/rest/api/content/search").with("cql", cql);
    }
}
