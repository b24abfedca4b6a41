package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The truth path: lists everything in scope, compares it with what the sink has, delivers what differs and deletes what is
 * gone. Runs over as many polls as the sink needs; what was listed is kept in the ledger, not in memory.
 */
final class Reconciliation {

    /** So many rows are compared together, of one large space or of many small ones. */
    private static final int ROWS = 500;

    private final Sync sync;
    private final Round round;
    private final SpacesInScope spaces;
    private final Instant start;
    private List<Space> unreadable = List.of();
    private final Map<Space, SpaceComparison> comparisons = new HashMap<>();
    private Duration listingTook = Duration.ZERO;
    private final Set<Space> judged = new HashSet<>();
    private Position reached = new Position(0, null);
    private Instant editsSeenUntil;

    Reconciliation(Sync sync, Round round, SpacesInScope spaces, Instant serverStart) {
        this.sync = sync;
        this.round = round;
        this.spaces = spaces;
        this.start = sync.clock().instant();
        this.editsSeenUntil = serverStart;
    }

    /** Server time: what was edited later is still to be looked for. At first the time at which the listing began. */
    Instant editsSeenUntil() {
        return editsSeenUntil;
    }

    void sawEditsUntil(Instant serverTime) {
        editsSeenUntil = serverTime;
    }

    Instant start() {
        return start;
    }

    /** How long Confluence was kept busy with it; what the route took does not count. */
    Duration listingTook() {
        return listingTook;
    }

    /**
     * Whether what it knows of labels and restrictions is older than a reconciliation's news may be. It is begun anew then:
     * what was delivered meanwhile need not be again.
     */
    boolean isOutdated() {
        Duration share = listingTook.multipliedBy(SyncOptions.PASS_SHARE);
        Duration longest = Stream.of(share, sync.options().reconcileInterval(), SpaceComparison.INDEX_LAG)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return sync.clock().instant().isAfter(start.plus(longest));
    }

    Round round() {
        return round;
    }

    /** False for when some space could not be listed, so that nothing is known about what it lost. */
    boolean complete() {
        return unreadable.isEmpty();
    }

    List<Space> unreadable() {
        return unreadable;
    }

    /** False from the second time on: what may have to go of a space is found out once. */
    boolean isFirstLookAt(Space space) {
        return judged.add(space);
    }

    List<Space> vanished() {
        return spaces.vanished();
    }

    List<SpaceComparison> comparisons() {
        return spaces.present().stream()
                .filter(comparisons::containsKey)
                .map(comparisons::get)
                .toList();
    }

    /** What stands above contents and could not be seen. */
    List<String> hiddenContainers() {
        return round.hiddenContainers();
    }

    /** A listing that fails ends the reconciliation. */
    void list(HeadStart headStart) {
        Listing listing = new Listing(sync, round, spaces.present(), start, headStart);
        unreadable = listing.run();
        listingTook = Duration.between(start, listing.endedAt());
    }

    /** How far the spaces are compared: all before this one, and this one up to a content. */
    private record Position(int space, @Nullable ContentId content) {}

    /**
     * Compares and delivers until done, or until this poll's room or the time is used up; true when every space is through. A
     * block of rows counts as compared only when everything that differs in it has been handed out, which may be while the
     * next one is compared; otherwise it is compared again at the next poll.
     */
    boolean compare(Dispatcher dispatcher, Instant until) {
        Position at = reached;
        while (goesOn(at, dispatcher, until)) {
            at = compareBlock(at, dispatcher, until);
        }
        dispatcher.flush();
        return isThrough(reached) && sync.clock().instant().isBefore(until);
    }

    private boolean goesOn(Position at, Dispatcher dispatcher, Instant until) {
        return !isThrough(at) && dispatcher.open() && sync.clock().instant().isBefore(until);
    }

    private boolean isThrough(Position at) {
        return at.space() == spaces.present().size();
    }

    /** Small spaces are read together: one request for each would be many for few contents. */
    private Position compareBlock(Position from, Dispatcher dispatcher, Instant until) {
        List<Runnable> findings = new ArrayList<>();
        Position at = from;
        int room = ROWS;
        while (room > 0 && goesOn(at, dispatcher, until)) {
            List<Listed> rows = listed(at, room);
            Position to = rows.size() < room
                    ? new Position(at.space() + 1, null)
                    : new Position(at.space(), rows.get(room - 1).known().id());
            if (!rows.isEmpty()) {
                Runnable found = comparison(at).compare(rows, dispatcher);
                findings.add(() -> {
                    found.run();
                    reached = to;
                });
            }
            room -= rows.size();
            at = to;
        }
        Position end = at;
        dispatcher.then(() -> {
            findings.forEach(Runnable::run);
            reached = end;
        });
        return end;
    }

    private List<Listed> listed(Position at, int limit) {
        return unreadable.contains(spaces.present().get(at.space()))
                ? List.of()
                : comparison(at).listed(at.content(), limit);
    }

    private SpaceComparison comparison(Position at) {
        return comparisons.computeIfAbsent(
                spaces.present().get(at.space()), space -> new SpaceComparison(sync, round, space));
    }
}
