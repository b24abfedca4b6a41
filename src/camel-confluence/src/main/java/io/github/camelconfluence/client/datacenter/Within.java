package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.client.http.Query;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where one walk looks: in one space, or on the whole site for what is in some spaces, because each space would take a request
 * of its own that is hardly full. What else is on the site, such as in archived spaces, is left out of what it finds.
 *
 * @param key null for the whole site
 */
record Within(@Nullable String key, Set<SpaceId> spaces) {

    static List<Within> walks(Collection<Space> wanted, Spaces spaces) {
        if (spaces.areMost(wanted)) {
            return List.of(new Within(null, wanted.stream().map(Space::id).collect(Collectors.toSet())));
        }
        return wanted.stream()
                .map(space -> new Within(space.key(), Set.of(space.id())))
                .toList();
    }

    Query narrow(Query query) {
        return key == null ? query : query.with("spaceKey", key);
    }

    boolean isWholeSite() {
        return key == null;
    }

    /** The one space, where it is one. */
    SpaceId only() {
        return spaces.iterator().next();
    }

    /** The rows of which something is wanted. */
    Rows<Content> of(Rows<Content> slice) {
        return new Rows<>(of(slice.rows()), slice.given(), slice.next());
    }

    List<Content> of(List<Content> rows) {
        return rows.stream().filter(content -> spaces.contains(content.space())).toList();
    }
}
