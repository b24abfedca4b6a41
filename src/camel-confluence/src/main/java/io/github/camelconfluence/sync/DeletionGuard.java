package io.github.camelconfluence.sync;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds back deletions that are too many to be believed: more likely a permission or a token was lost than the pages.
 *
 * @param percent of a space's delivered contents
 * @param released the id of the one held set that a person let go
 */
public record DeletionGuard(int percent, @Nullable String released) {

    /** So few deletions are believed in any space, however small. */
    private static final int ALWAYS_BELIEVED = 10;

    boolean believes(int deletions, long delivered) {
        return deletions <= Math.max(ALWAYS_BELIEVED, delivered * percent / 100);
    }

    boolean released(String setId) {
        return setId.equals(released);
    }

    /** Names a set of deletions by what is in it, so that a release never lets another set go. */
    static String idOf(Collection<String> contentIds) {
        return Digest.sha256(String.join(",", new TreeSet<>(contentIds))).substring(0, 12);
    }
}
