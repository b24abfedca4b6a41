package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Reading;
import java.time.Duration;
import java.time.Instant;

/**
 * Contents as they were when they were read. Who may read them is found out later, and what was crossed out before a page was
 * opened to all must not go to all: so they are read again once they are old.
 *
 * @param begun before anything was asked, by our own clock
 */
record Bodies(Reading reading, Instant begun) {

    /** Who reads a body and its readers one after the other takes as long when he is kept waiting. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    static final Bodies NONE = new Bodies(Reading.NOTHING, Instant.MAX);

    boolean areOld(Instant now) {
        return now.isAfter(begun) && Duration.between(begun, now).compareTo(FRESH) > 0;
    }
}
