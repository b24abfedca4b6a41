package io.github.camelconfluence.write;

import java.util.Locale;

/** What became of a write that succeeded. */
public enum Outcome {
    CREATED,
    UPDATED,
    MOVED,
    DELETED,
    /** It was as wanted before, so that nothing was written. */
    UNCHANGED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
