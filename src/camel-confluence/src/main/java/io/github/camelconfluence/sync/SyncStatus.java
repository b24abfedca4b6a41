package io.github.camelconfluence.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a sync stands, as of its last poll; reading it sends no request.
 *
 * @param syncId under which progress is kept, by default the route's id
 * @param lastPoll when the last poll ended without an error
 * @param lastComplete when the last reconciliation that covered every space in scope ended
 * @param oldestUnsettled since when something listed waits for delivery, for the lag; empty when all is delivered
 * @param spaces one report a space, as the last reconciliation left it
 * @param failed what waits for another try, those first whose turn comes first; at most 20, the reports count them all
 * @param held the deletions held back, if any
 * @param faults what a person has to do something about, in plain words; empty when all is well
 */
public record SyncStatus(
        String syncId,
        Optional<Instant> lastPoll,
        Optional<Instant> lastComplete,
        Optional<Instant> oldestUnsettled,
        List<SpaceReport> spaces,
        List<Pending> failed,
        List<HeldDeletions> held,
        List<Fault> faults) {

    /**
     * How complete a space is: {@code listed = delivered + pending + failed}.
     *
     * @param listed contents that Confluence lists and the route wants
     * @param delivered of these, what the route has taken in the listed version
     * @param pending of these, what is still to be offered to the route
     * @param failed of these, what the route refused or Confluence would not give, and is tried again
     * @param heldBack what the route has and Confluence does not list any more: kept by the deletion guard, or refused by the
     *     route, or not confirmed yet
     */
    public record SpaceReport(String spaceKey, long listed, long delivered, long pending, long failed, long heldBack) {

        public boolean complete() {
            return listed == delivered && heldBack == 0;
        }
    }

    /** Of a sync that has not reached its site for the first time yet. */
    public static SyncStatus unconnected(String syncId, RuntimeException fault) {
        return new SyncStatus(
                syncId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(StatusBoard.fault(fault)));
    }

    /** The same with one more fault. */
    SyncStatus with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.removeIf(other -> other.kind().equals(fault.kind()));
        more.add(0, fault);
        return new SyncStatus(syncId, lastPoll, lastComplete, oldestUnsettled, spaces, failed, held, more);
    }

    /** A set of deletions too large to be believed; {@code releaseDeletions=id} lets exactly this set go. */
    public record HeldDeletions(String id, String spaceKey, long count, Instant since) {}

    /** A lasting fault: its kind (credentials, held-deletions, sink-down, taken-over, unreachable, space-gone ...) and what to do. */
    public record Fault(String kind, String message) {}
}
