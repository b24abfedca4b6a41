package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import java.time.Instant;
import java.util.List;

/**
 * What the sink was last given of a content; stale and never settled while that is under way for the first time.
 *
 * @param bodyHash SHA-256 of the body as Confluence keeps it, empty when bodies are not read
 * @param placeHash SHA-256 of the ids and titles above it, whose names in the path may be the same; empty when not known
 * @param readersHash SHA-256 of the readers, empty when they are not carried
 * @param state what may have changed without a new version, see {@link Known}
 * @param parts the comments and attachments that went with it
 * @param stale to be delivered once more whatever the comparison says
 * @param misses in how many reconciliations running the content was outside a scope that only the search index decides
 */
public record Delivered(
        ContentId id,
        ContentType type,
        SpaceId space,
        String spaceName,
        String title,
        ContentStatus status,
        int version,
        String state,
        String path,
        List<String> labels,
        String bodyHash,
        String placeHash,
        String readersHash,
        PartsMark parts,
        boolean stale,
        int misses,
        Instant settledAt) {

    static final Instant NEVER = Instant.EPOCH;

    /** Whether it is certain that the sink ever took it. */
    boolean everSettled() {
        return settledAt.isAfter(NEVER);
    }

    static Delivered of(Change.Present change, boolean stale, Instant settledAt) {
        return new Delivered(
                change.id(),
                change.type(),
                change.space().id(),
                change.space().name(),
                change.content().title(),
                change.content().status(),
                change.content().version().number(),
                Known.stateOf(change.content()),
                change.path(),
                change.labels(),
                change.hashes().body(),
                change.hashes().place(),
                change.readers() == null ? "" : change.readers().hash(),
                PartsMark.of(change.parts()),
                stale,
                0,
                settledAt);
    }
}
