package io.github.camelconfluence.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a sync stands, as of its last poll; reading it sends no request.
 *
 * @param syncId under which progress is kept, by default the route's id
 * @param lastPoll when the last poll ended without an error
 * @param lastComplete when the last reconciliation that covered every space in scope ended
 * @param oldestUnsettled since when something listed waits for delivery, for the lag; empty when all is delivered
 * @param spaces one report a space, of the last reconciliation and what came after it
 * @param held the deletions held back, if any
 * @param faults what a person has to do something about, in plain words; empty when all is well
 */
public record SyncStatus(
        String syncId,
        Optional<Instant> lastPoll,
        Optional<Instant> lastComplete,
        Optional<Instant> oldestUnsettled,
        List<SpaceReport> spaces,
        List<HeldDeletions> held,
        List<Fault> faults) {

    /** Listed by Confluence = delivered + pending + heldBack (those are no longer listed but not yet deleted at the sink) + not yet sent. */
    public record SpaceReport(String spaceKey, long listed, long delivered, long pending, long heldBack) {}

    /** A set of deletions too large to be believed; {@code releaseDeletions=id} lets exactly this set go. */
    public record HeldDeletions(String id, String spaceKey, long count, Instant since) {}

    /** A lasting fault: its kind (credentials, held-deletions, sink-down, unreachable, space-gone) and what to do. */
    public record Fault(String kind, String message) {}
}
