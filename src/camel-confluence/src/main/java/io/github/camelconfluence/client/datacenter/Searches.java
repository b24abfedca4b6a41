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

    /** As long as the server's time may have been unknown without a second request. */
    private static final Duration RESERVE = Duration.ofMinutes(5);

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration LONG_AGO = Duration.ofDays(3650);

    private final SiteApi api;
    private final Listings listings;

    Searches(SiteApi api, Listings listings) {
        this.api = api;
        this.listings = listings;
    }

    Slices<Content> changedSince(
            Collection<Space> spaces, ContentType type, Set<ContentStatus> statuses, Instant since) {
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
        Duration reach = Duration.ZERO;
        Rows<Content> rows = new Rows<>(List.of(), null);
        while (reach.compareTo(past(since)) <= 0) {
            reach = reach(past(since));
            Query query = search(new Cql(within + clause(reach) + " order by lastmodified desc"))
                    .with("expand", Expansions.of(type))
                    .with("limit", Expansions.ROWS_EXPANDED)
                    .with("start", start);
            rows = listings.rows(query, type);
        }
        return rows;
    }

    private Duration past(Instant since) {
        Duration past = Duration.between(since, api.serverTime());
        return past.isNegative() ? Duration.ZERO : past;
    }

    /** Rounded outward. */
    private static Duration reach(Duration past) {
        return past.compareTo(A_WEEK) > 0
                ? Duration.ofDays(past.toDays() + 2)
                : Duration.ofMinutes(past.toMinutes()).plus(RESERVE);
    }

    private static String clause(Duration reach) {
        if (reach.compareTo(LONG_AGO) > 0) {
            return "";
        }
        String back = reach.compareTo(A_WEEK.plus(RESERVE)) > 0 ? reach.toDays() + "d" : reach.toMinutes() + "m";
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
                            listing.next());
                },
                id -> id);
    }

    static Query search(Cql cql) {
        return Query.of("/rest/api/content/search").with("cql", cql);
    }
}
