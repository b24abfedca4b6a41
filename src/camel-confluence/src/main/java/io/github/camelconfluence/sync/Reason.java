package io.github.camelconfluence.sync;

import java.util.Locale;

/** Why a content is no longer there. Deleted for good and hidden from the poller look the same from outside. */
public enum Reason {
    TRASHED,
    ARCHIVED,
    PURGED_OR_HIDDEN,
    MOVED_OUT_OF_SCOPE,
    SPACE_GONE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
