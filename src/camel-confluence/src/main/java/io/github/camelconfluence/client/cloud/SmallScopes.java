package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import io.github.camelconfluence.client.Slices;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.ChainedSlices;
import io.github.camelconfluence.client.http.SiteApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Comments and attachments of spaces that hold little of what the site has: v2 lists those of the whole site, search those of
 * the spaces. Search lags, so what was made or edited lately is taken from the top of v2's list.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/">v1 search</a>
 */
final class SmallScopes {

    /** Shorter lists of the whole site are soon walked. */
    private static final int WORTH_SEARCHING = 2_000;

    private static final int SPACES_A_QUERY = 100;
    private static final int MOST_SPACES = 500;

    /** An index that lags by more is not healthy. */
    private static final Duration LAG = Duration.ofHours(1);

    /** Where more was edited lately, the list may as well be walked to its end. */
    private static final int LATE_SLICES = 20;

    private final SiteApi api;
    private final Searches searches;
    private final HangingSearches hanging;
    private final HangingListings listings;

    SmallScopes(SiteApi api, Searches searches, HangingSearches hanging, HangingListings listings) {
        this.api = api;
        this.searches = searches;
        this.hanging = hanging;
        this.listings = listings;
    }

    /** Empty where the list of the whole site is the shorter way, or search cannot tell. */
    Optional<Slices<Content>> listing(Collection<Space> spaces, ContentType type) {
        List<List<String>> keys = keys(spaces);
        return areSmall(keys, type) ? lately(spaces, type).map(late -> listing(keys, type, late)) : Optional.empty();
    }

    private static List<List<String>> keys(Collection<Space> spaces) {
        List<String> all = spaces.stream().map(Space::key).toList();
        List<List<String>> some = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SPACES_A_QUERY) {
            some.add(all.subList(from, Math.min(all.size(), from + SPACES_A_QUERY)));
        }
        return some;
    }

    /** By what there is in them, whose number search estimates: many spaces may be personal and empty, and one the site. */
    private boolean areSmall(List<List<String>> keys, ContentType type) {
        if (keys.isEmpty() || keys.size() > MOST_SPACES / SPACES_A_QUERY) {
            return false;
        }
        Cql ofType = Cql.field("type", type.wireName());
        OptionalLong site = searches.count(ofType);
        if (site.isEmpty() || site.getAsLong() <= WORTH_SEARCHING) {
            return false;
        }
        long here = 0;
        for (List<String> some : keys) {
            OptionalLong rows = searches.count(Cql.anyOf("space", some).and(ofType));
            if (rows.isEmpty()) {
                return false;
            }
            here += rows.getAsLong();
        }
        return isClearlyLessThanHalf(here, site.getAsLong());
    }

    private static boolean isClearlyLessThanHalf(long some, long all) {
        return some * 5 < all * 2;
    }

    /** Empty where it is too much. */
    private Optional<List<List<Content>>> lately(Collection<Space> spaces, ContentType type) {
        Instant since = api.serverTime().minus(LAG);
        Slices<Content> slices = listings.since(spaces, type, Set.of(ContentStatus.CURRENT), since);
        List<List<Content>> late = new ArrayList<>();
        while (slices.hasNext()) {
            if (late.size() == LATE_SLICES) {
                return Optional.empty();
            }
            late.add(slices.next());
        }
        return Optional.of(late);
    }

    private Slices<Content> listing(List<List<String>> keys, ContentType type, List<List<Content>> late) {
        Set<ContentId> lately = new HashSet<>();
        late.forEach(slice -> slice.forEach(content -> lately.add(content.id())));
        List<Supplier<Slices<Content>>> parts = new ArrayList<>();
        parts.add(() -> new Held(late.iterator()));
        for (List<String> some : keys) {
            parts.add(() -> hanging.in(some, type)
                    .mappedWhere(found -> Optional.of(found).filter(content -> !lately.contains(content.id()))));
        }
        return new ChainedSlices<>(parts);
    }

    private record Held(Iterator<List<Content>> slices) implements Slices<Content> {

        @Override
        public boolean hasNext() {
            return slices.hasNext();
        }

        @Override
        public List<Content> next() {
            return slices.next();
        }
    }
}
