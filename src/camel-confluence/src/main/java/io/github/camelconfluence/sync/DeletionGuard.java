package io.github.camelconfluence.sync;

import org.jspecify.annotations.Nullable;

/**
 * Holds back deletions that are too many to be believed: more likely a permission or a token was lost than the pages.
 *
 * @param percent of what a space has delivered, comments and attachments apart from the rest
 * @param released the id of the one held set that a person let go
 */
public record DeletionGuard(int percent, @Nullable String released) {

    /** So few deletions are believed in any space, however small. */
    private static final int ALWAYS_BELIEVED = 10;

    boolean believes(long deletions, long delivered) {
        return deletions <= Math.max(ALWAYS_BELIEVED, delivered * percent / 100);
    }

    boolean released(String setId) {
        return setId.equals(released);
    }
}
