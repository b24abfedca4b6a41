package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Cql;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contents a route wants.
 *
 * @param spaces what was typed behind {@code confluence:}: keys, one name, or {@code *}
 * @param roots ids or titles of the pages or folders whose subtree is wanted; empty for the whole space
 * @param labels any of them; empty for all contents
 * @param excludeLabels none of them
 * @param cql a further narrowing, decided by the search index
 */
public record Scope(
        String spaces,
        Set<ContentType> types,
        List<String> roots,
        Set<String> labels,
        Set<String> excludeLabels,
        @Nullable Cql cql,
        boolean archived) {

    public Set<ContentStatus> statuses() {
        return archived ? Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED) : Set.of(ContentStatus.CURRENT);
    }

    private static final Set<ContentType> CONTAINERS = Set.of(ContentType.PAGE, ContentType.BLOGPOST);

    public boolean isWholeSite() {
        return spaces.strip().equals("*");
    }

    /**
     * What must be listed in order to know what is wanted: also what the wanted hangs on or stands below. Containers
     * come before what hangs on them.
     */
    public Set<ContentType> listed() {
        Set<ContentType> listed = EnumSet.copyOf(types);
        if (types.stream().anyMatch(ContentType::hangsOnContent)) {
            listed.addAll(CONTAINERS);
        } else if (!CONTAINERS.containsAll(types)) {
            listed.add(ContentType.PAGE);
        }
        return listed;
    }

    /** Whether labels decide, so that they must be known even where the message does not carry them. */
    public boolean narrowsByLabel() {
        return !labels.isEmpty() || !excludeLabels.isEmpty();
    }

    public boolean admits(List<String> contentLabels) {
        return (labels.isEmpty() || contentLabels.stream().anyMatch(labels::contains))
                && contentLabels.stream().noneMatch(excludeLabels::contains);
    }
}
