package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.BodyRepresentation;
import io.github.camelconfluence.client.ContentType;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a route wants its scope followed.
 *
 * @param syncId the name under which progress is kept
 * @param body what to read of each content
 * @param withLabels whether a label change is a change
 * @param withReaders whether a change of who may read is a change
 * @param parts which of comments and attachments pages and blog posts carry
 * @param reconcileInterval least time between two full passes
 * @param skipInitial whether what exists at the first poll counts as delivered
 * @param resync any value; a new one delivers everything once more
 * @param fingerprint of everything that decides what a message says; a new one delivers everything once more
 * @param deletions how many deletions are believed
 * @param maxPending how many failed changes are kept before fetching pauses
 */
public record SyncOptions(
        String syncId,
        BodyRepresentation body,
        boolean withLabels,
        boolean withReaders,
        Set<ContentType> parts,
        Duration reconcileInterval,
        boolean skipInitial,
        @Nullable String resync,
        String fingerprint,
        DeletionGuard deletions,
        int maxPending) {

    /** Whether contents of this type carry comments or attachments. */
    boolean carriesParts(ContentType type) {
        return !parts.isEmpty() && (type == ContentType.PAGE || type == ContentType.BLOGPOST);
    }

    /** Index lag and clock differences that a poll must reach back over: minutes at most, so ten are plenty. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    /** The next full pass starts no sooner than this many times the duration of the last one. */
    static final int PASS_SHARE = 10;
}
