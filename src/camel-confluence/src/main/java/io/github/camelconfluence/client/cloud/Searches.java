package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.ChainedSlices;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.NextSlices;
import io.github.camelconfluence.client.http.Query;
import io.github.camelconfluence.client.http.SiteApi;
import io.github.camelconfluence.client.v1.WireAnnotated;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What only v1's search tells in bulk. Its cursor is all that moves it on ({@code start} is ignored), and it is bound to the
 * other parameters, so a listing that fails is begun anew in a thinner form.
 */
final class Searches {

    private static final int LIMIT = 250;

    private final SiteApi api;
    private final SingleReads singles;

    Searches(SiteApi api, SingleReads singles) {
        this.api = api;
        this.singles = singles;
    }

    Slices<ContentId> ids(Cql query) {
        return new NextSlices<>(next -> {
            WireAnnotated.Listing listing = slice(query, null, next);
            return new NextSlices.Slice<>(
                    listing.rows().stream().map(WireAnnotated::contentId).toList(), listing.next());
        });
    }

    /** Without marks in the titles, which only the search for more than contents has. */
    Slices<Content> contents(Cql query, ContentMapping mapping) {
        return found(query, "space,version,history,ancestors,container")
                .mapped(row ->
                        mapping.content(row.told(), ContentType.ofWireName(row.type() == null ? "" : row.type())));
    }

    /** @param expand empty for nothing */
    Slices<WireFound> found(Cql cql, String expand) {
        return new NextSlices<>(next -> {
            WireFound.Listing listing = found(cql, expand, next);
            return new NextSlices.Slice<>(listing.rows(), listing.next());
        });
    }

    /** @param expand empty for nothing */
    WireFound.Listing found(Cql cql, String expand, @Nullable String next) {
        if (next != null) {
            return api.follow(next, Scopes.SEARCH, WireFound.Listing.class);
        }
        return api.get(query(cql, expand), Scopes.SEARCH, WireFound.Listing.class);
    }

    /** About how many there are; only the search for more than contents is described to tell. */
    OptionalLong count(Cql cql) {
        Query query = Query.of("/rest/api/search").with("cql", cql).with("limit", 1);
        Long total = api.get(query, Scopes.SEARCH, Total.class).totalSize();
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    private record Total(@Nullable Long totalSize) {}

    private static Query query(Cql cql, String expand) {
        Query query = Query.of("/rest/api/content/search").with("cql", cql);
        return (expand.isEmpty() ? query : query.with("expand", expand)).with("limit", LIMIT);
    }

    /** Of comments nothing is to be told, and of attachments only their labels. Where all spaces fail, each for itself. */
    Slices<Annotations> annotations(Collection<Space> spaces, ContentType type, boolean withRestrictions) {
        if (type == ContentType.COMMENT || spaces.isEmpty()) {
            return new ChainedSlices<>(List.of());
        }
        if (type == ContentType.ATTACHMENT && withRestrictions) {
            return annotations(spaces, type, false).mapped(Annotations::unrestricted);
        }
        Cql query =
                Cql.anyOf("space", spaces.stream().map(Space::key).toList()).and(Cql.field("type", type.wireName()));
        return new FallbackSlices<>(
                expanded(query, type, withRestrictions),
                () -> spaces.size() == 1
                        ? inHalves(query, type, withRestrictions)
                        : new ChainedSlices<>(spaces.stream()
                                .<Supplier<Slices<Annotations>>>map(
                                        space -> () -> annotations(List.of(space), type, withRestrictions))
                                .toList()));
    }

    private Slices<Annotations> expanded(Cql query, ContentType type, boolean withRestrictions) {
        return new NextSlices<>(next -> {
            WireAnnotated.Listing listing = slice(query, WireAnnotated.expansion(withRestrictions), next);
            return new NextSlices.Slice<>(complete(listing.rows(), type, withRestrictions), listing.next());
        });
    }

    private Slices<Annotations> inHalves(Cql query, ContentType type, boolean withRestrictions) {
        return new NextSlices<>(next -> {
            WireAnnotated.Listing thin = slice(query, null, next);
            List<ContentId> ids =
                    thin.rows().stream().map(WireAnnotated::contentId).toList();
            return new NextSlices.Slice<>(inHalves(ids, type, withRestrictions), thin.next());
        });
    }

    /** Expanding fails for a whole slice where it fails for one row (CONFCLOUD-76424, -77618). */
    private List<Annotations> inHalves(List<ContentId> ids, ContentType type, boolean withRestrictions) {
        return Halving.read(ids, some -> {
                    if (some.size() == 1) {
                        return List.of(singles.annotations(type, some.get(0), withRestrictions));
                    }
                    Cql query =
                            Cql.anyOf("id", some.stream().map(ContentId::value).toList());
                    WireAnnotated.Listing rows = slice(query, WireAnnotated.expansion(withRestrictions), null);
                    return complete(rows.rows(), type, withRestrictions);
                })
                .values();
    }

    private List<Annotations> complete(List<WireAnnotated> rows, ContentType type, boolean withRestrictions) {
        return rows.stream()
                .map(row -> row.complete(withRestrictions)
                        .orElseGet(() -> singles.annotations(type, row.contentId(), withRestrictions)))
                .toList();
    }

    private WireAnnotated.Listing slice(Cql cql, @Nullable String expand, @Nullable String next) {
        if (next != null) {
            return api.follow(next, Scopes.SEARCH, WireAnnotated.Listing.class);
        }
        return api.get(query(cql, expand == null ? "" : expand), Scopes.SEARCH, WireAnnotated.Listing.class);
    }

    /** Goes on with another listing from its beginning where the first one fails for what it holds. */
    private static final class FallbackSlices<T> implements Slices<T> {

        private final Supplier<Slices<T>> fallback;
        private Slices<T> current;
        private boolean fellBack;

        FallbackSlices(Slices<T> first, Supplier<Slices<T>> fallback) {
            this.current = first;
            this.fallback = fallback;
        }

        @Override
        public boolean hasNext() {
            return current.hasNext();
        }

        @Override
        public List<T> next() {
            try {
                return current.next();
            } catch (ConfluenceException e) {
                if (fellBack || !Halving.isWorthHalving(e)) {
                    throw e;
                }
                fellBack = true;
                current = fallback.get();
                return current.next();
            }
        }
    }
}
