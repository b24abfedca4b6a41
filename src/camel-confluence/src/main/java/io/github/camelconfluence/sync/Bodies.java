package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Reading;
import io.github.camelconfluence.client.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contents as they were when they were read. Who may read them is found out later, and what was crossed out before a page was
 * opened to all must not go to all: so they are read again once they are old.
 *
 * @param begun before anything was asked, by our own clock
 */
record Bodies(Reading reading, Instant begun) {

    /** No sink that takes longer for a slice gains by what is read ahead. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int GATEWAY_TIMEOUT = 504;
    private static final int SIGNS_OF_AN_OUTAGE = 20;

    static final Bodies NONE = new Bodies(Reading.NOTHING, Instant.MAX);

    boolean areOld(Instant now) {
        return now.isAfter(begun) && Duration.between(begun, now).compareTo(FRESH) > 0;
    }

    /** Asks Confluence only, and decides nothing: may be done ahead, on any thread. */
    static Bodies read(Sync sync, ContentType type, Collection<ContentId> ids) {
        Instant begun = sync.clock().instant();
        return new Bodies(ask(sync, type, ids), begun);
    }

    private static Reading ask(Sync sync, ContentType type, Collection<ContentId> ids) {
        try {
            return sync.client().read(type, ids, representation(sync, type));
        } catch (Unavailable e) {
            if (e.getHttpResponseCode() != GATEWAY_TIMEOUT) {
                throw e;
            }
            sync.client().caller();
            return oneByOne(sync, type, ids);
        }
    }

    /** What is asked for of one type. */
    static BodyRepresentation representation(Sync sync, ContentType type) {
        return switch (type) {
            case PAGE, BLOGPOST, COMMENT -> sync.options().body();
            case ATTACHMENT, FOLDER, WHITEBOARD, DATABASE, OTHER -> BodyRepresentation.NONE;
        };
    }

    /** A server that answers others in time, and these not, has trouble with some of them. */
    private static Reading oneByOne(Sync sync, ContentType type, Collection<ContentId> ids) {
        List<Content> contents = new ArrayList<>();
        Map<ContentId, ConfluenceException> failures = new HashMap<>();
        for (ContentId id : ids) {
            try {
                Reading one = sync.client().read(type, List.of(id), representation(sync, type));
                contents.addAll(one.contents());
                failures.putAll(one.failures());
            } catch (Unavailable e) {
                failures.put(id, e);
                if (contents.isEmpty() && failures.size() >= SIGNS_OF_AN_OUTAGE) {
                    throw e;
                }
            }
        }
        return new Reading(contents, failures);
    }
}
