package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spaces behind an endpoint's path: keys, a name, or all of them. Asked for when first needed. Thread-safe. */
public final class Spaces {

    private final ConfluenceClient client;
    private final String typed;
    private volatile @Nullable Map<SpaceId, Space> known;

    public Spaces(ConfluenceClient client, String typed) {
        this.client = client;
        this.typed = typed.strip();
    }

    boolean isAll() {
        return typed.equals("*");
    }

    /** Anew: of all there may be others by now. */
    List<Space> list() {
        return isAll() ? client.spaces().stream().toList() : List.copyOf(known().values());
    }

    /** The one that is written to when nothing else says where. */
    Space single() {
        List<Space> spaces = isAll() ? List.of() : List.copyOf(known().values());
        if (spaces.size() != 1) {
            throw new IllegalArgumentException("'confluence:" + typed
                    + "' does not name one space: name that behind 'confluence:' which is to be written to");
        }
        return spaces.get(0);
    }

    /** That of the content, which must be among these. */
    Space of(Content content) {
        Space space = known().get(content.space());
        if (space == null && isAll()) {
            known = null;
            space = known().get(content.space());
        }
        if (space == null) {
            throw Workplace.refused("Content " + content.id() + " ('" + content.title()
                    + "') is in no space that 'confluence:" + typed
                    + "' names, so that it is left alone: check the target, or name its space behind 'confluence:'");
        }
        return space;
    }

    private Map<SpaceId, Space> known() {
        Map<SpaceId, Space> found = known;
        if (found == null) {
            found = find().stream().collect(Collectors.toUnmodifiableMap(Space::id, Function.identity()));
            known = found;
        }
        return found;
    }

    private List<Space> find() {
        if (isAll()) {
            return client.spaces().stream().toList();
        }
        List<String> keys =
                Arrays.stream(typed.split(",")).map(String::strip).distinct().toList();
        List<Space> byKey = keys.stream().anyMatch(key -> key.contains(" ")) ? List.of() : client.spacesByKey(keys);
        if (byKey.size() == keys.size()) {
            return byKey;
        }
        List<Space> named = client.spaces().stream()
                .filter(space -> space.name().equalsIgnoreCase(typed))
                .toList();
        if (named.isEmpty()) {
            throw new NotFound(
                    404,
                    "There is no space '" + typed + "', or not all of these, that this account can see: check what"
                            + " is behind 'confluence:', and the account's permission to view the space");
        }
        if (named.size() > 1) {
            throw new IllegalArgumentException("There are " + named.size() + " spaces of the name '" + typed
                    + "': put the key of the one that is meant behind 'confluence:'");
        }
        return named;
    }
}
