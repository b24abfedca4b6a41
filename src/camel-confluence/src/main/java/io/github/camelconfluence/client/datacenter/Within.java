package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Halving;
import io.github.camelconfluence.client.http.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where one walk looks: in one space, or on the whole site for what is in some spaces. What else is on the site, such as in
 * archived spaces, is left out before it is looked at. Not thread-safe.
 */
final class Within {

    private final @Nullable Space one;
    private final Map<String, Space> silent = new HashMap<>();
    private final Map<String, Space> wanted = new HashMap<>();
    private final Function<List<ContentId>, Map<ContentId, SpaceId>> places;
    private final Consumer<String> spoilt;
    private int leftOut;

    private Within(
            @Nullable Space one,
            Collection<Space> wanted,
            Function<List<ContentId>, Map<ContentId, SpaceId>> places,
            Consumer<String> spoilt) {
        this.one = one;
        this.places = places;
        this.spoilt = spoilt;
        wanted.forEach(space -> this.wanted.put(space.id().value(), space));
        silent.putAll(this.wanted);
    }

    static Within space(Space space) {
        Function<List<ContentId>, Map<ContentId, SpaceId>> places =
                ids -> ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> space.id()));
        return new Within(space, List.of(space), places, why -> {});
    }

    /** @param spoilt is told why the next walk had better not be one over the whole site */
    static Within site(Collection<Space> wanted, Places places, Consumer<String> spoilt) {
        return new Within(null, wanted, places::of, spoilt);
    }

    Query narrow(Query query) {
        return one == null ? query : query.with("spaceKey", one.key());
    }

    boolean isWholeSite() {
        return one == null;
    }

    /**
     * Asks for a list without what could not be expanded, or for its rows by their ids. Where the server fails at that, too, each
     * space is to be asked for; not where the way to it is broken.
     */
    <T> T asLastResort(Supplier<T> ask) {
        try {
            return ask.get();
        } catch (ConfluenceException e) {
            throw Halving.isWorthHalving(e) ? spoilt(e) : e;
        }
    }

    /** The spaces of contents whose rows do not tell them. */
    Map<ContentId, SpaceId> spacesOf(List<ContentId> ids) {
        return asLastResort(() -> places.apply(ids));
    }

    /** The rows of which something is wanted; those of one space need not tell it. */
    <T> List<T> of(List<T> rows, Function<T, ContentId> idOf, Function<T, @Nullable String> spaceOf) {
        if (one != null) {
            return rows;
        }
        Map<ContentId, SpaceId> untold = spacesOf(rows.stream()
                .filter(row -> spaceOf.apply(row) == null)
                .map(idOf)
                .toList());
        List<T> some = new ArrayList<>();
        for (T row : rows) {
            String told = spaceOf.apply(row);
            SpaceId space = told == null ? untold.get(idOf.apply(row)) : new SpaceId(told);
            if (space != null && isWanted(space)) {
                some.add(row);
            }
        }
        return some;
    }

    private boolean isWanted(SpaceId space) {
        silent.remove(space.value());
        boolean isWanted = wanted.containsKey(space.value());
        if (!isWanted && ++leftOut == wanted.size() * Expansions.ROWS_EXPANDED) {
            spoilt.accept("most of what a list of the whole site tells is not wanted");
        }
        return isWanted;
    }

    private ConfluenceException spoilt(ConfluenceException cause) {
        spoilt.accept("a list of the whole site fails: " + cause.getMessage());
        return cause;
    }

    /** The spaces that no row was in: nothing is in them, or they can no longer be read. */
    List<Space> silent() {
        return List.copyOf(silent.values());
    }
}
