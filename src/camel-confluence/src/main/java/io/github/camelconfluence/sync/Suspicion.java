package io.github.camelconfluence.sync;

/** Why something that the sink has may have to go. */
public enum Suspicion {
    /** The site does not list it any more, or not where the scope reaches. */
    UNLISTED,
    /** By the search index alone, but twice running. */
    LEFT_THE_QUERY,
    ITS_SPACE_VANISHED
}
