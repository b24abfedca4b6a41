package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.http.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where one walk looks: in one space, or on the whole site for what is in some spaces. What else is on the site, such as in
 * archived spaces, is left out before it is looked at. Not thread-safe.
 */
final class Within {

    private final @Nullable Space one;
    private final Map<String, Space> silent = new HashMap<>();
    private final Map<String, Space> wanted = new HashMap<>();
    private final Consumer<String> spoilt;
    private int leftOut;

    private Within(@Nullable Space one, Collection<Space> wanted, Consumer<String> spoilt) {
        this.one = one;
        this.spoilt = spoilt;
        wanted.forEach(space -> this.wanted.put(space.id().value(), space));
        silent.putAll(this.wanted);
    }

    static Within space(Space space) {
        return new Within(space, List.of(space), why -> {});
    }

    /** @param spoilt is told why the next walk had better not be one over the whole site */
    static Within site(Collection<Space> wanted, Consumer<String> spoilt) {
        return new Within(null, wanted, spoilt);
    }

    Query narrow(Query query) {
        return one == null ? query : query.with("spaceKey", one.key());
    }

    boolean isWholeSite() {
        return one == null;
    }

    /** The one space. Without it the walk fails, for the caller to ask space by space. */
    Space only(ConfluenceException otherwise) {
        if (one == null) {
            throw spoilt(otherwise);
        }
        return one;
    }

    /** The rows of which something is wanted; those of one space need not tell it. */
    <T> List<T> of(List<T> rows, Function<T, @Nullable String> spaceOf) {
        return one == null
                ? rows.stream().filter(row -> isWanted(spaceOf.apply(row))).toList()
                : rows;
    }

    private boolean isWanted(@Nullable String space) {
        if (space == null) {
            throw spoilt(new MalformedAnswer(200, "Confluence answered a content without space", false));
        }
        silent.remove(space);
        boolean isWanted = wanted.containsKey(space);
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
