package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a pass listed in one space with what the sink has, in order of id and as far as the sink keeps up. */
final class SpaceComparison {

    private static final int ROWS = 500;
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    /** An index is minutes behind at most: what it says of contents settled longer ago than this is newer than the sink's. */
    static final Duration INDEX_LAG = Duration.ofMinutes(15);

    private final Sync sync;
    private final Round round;
    private final Space space;
    private final List<Deletions.Candidate> leaving = new ArrayList<>();
    private final List<Delivered> missedBySearch = new ArrayList<>();
    private final boolean firstAndSkipped;
    private @Nullable ContentId after;
    private long inScope;
    private Instant toldAt = Instant.EPOCH;

    SpaceComparison(Sync sync, Round round, Space space) {
        this.sync = sync;
        this.round = round;
        this.space = space;
        this.firstAndSkipped = sync.options().skipInitial()
                && sync.ledger().progress().reconciledAt() == null
                && sync.ledger().progress().watermark() == null;
    }

    Space space() {
        return space;
    }

    /** How many listed contents the route wants. */
    long inScope() {
        return inScope;
    }

    /** Delivered contents that are listed but no longer wanted. */
    List<Deletions.Candidate> leaving() {
        return leaving;
    }

    List<Delivered> missedBySearch() {
        return missedBySearch;
    }

    /**
     * True when the space is through. A block of rows counts as compared only when everything that differs in it has been
     * handed out; otherwise it is compared again at the next poll.
     */
    boolean advance(Dispatcher dispatcher) {
        while (dispatcher.open()) {
            List<Listed> rows = sync.ledger().listed(space.id(), round.pass(), after, ROWS);
            if (rows.isEmpty()) {
                return true;
            }
            Findings findings = new Findings();
            Set<ContentId> pending = sync.ledger()
                    .pending(rows.stream().map(row -> row.known().id()).toList())
                    .keySet();
            rows.forEach(row -> compare(row, pending.contains(row.known().id()), dispatcher, findings));
            dispatcher.flush();
            tellProgress();
            if (dispatcher.open()) {
                after = rows.get(rows.size() - 1).known().id();
                inScope += findings.inScope;
                leaving.addAll(findings.leaving);
                missedBySearch.addAll(findings.missedBySearch);
            }
        }
        return false;
    }

    /** What one block of rows showed. */
    private static final class Findings {
        private final List<Deletions.Candidate> leaving = new ArrayList<>();
        private final List<Delivered> missedBySearch = new ArrayList<>();
        private long inScope;
    }

    /** Now and then only: it counts. */
    private void tellProgress() {
        Instant now = sync.clock().instant();
        if (Duration.between(toldAt, now).compareTo(BETWEEN_REPORTS) >= 0) {
            toldAt = now;
            sync.listener().progressed(progress());
        }
    }

    private SyncProgress progress() {
        return new SyncProgress(
                sync.options().syncId(),
                space.key(),
                sync.ledger().countDelivered(space.id()),
                sync.ledger().countListed(space.id(), round.pass()),
                sync.ledger().countPending(space.id()));
    }

    private void compare(Listed row, boolean pending, Dispatcher dispatcher, Findings findings) {
        Known known = row.known();
        Delivered has = row.delivered();
        if (!sync.scope().types().contains(known.type())) {
            return;
        }
        Place place = round.placeOf(known);
        List<String> labels = known.labels();
        boolean wantedByPlaceAndLabels = labels == null
                ? round.scoping().mayBeBelow(known, place, has != null)
                : round.scoping().admits(known, place, labels, has != null);
        if (!wantedByPlaceAndLabels) {
            if (has != null) {
                findings.leaving.add(Deletions.Candidate.unlisted(has));
            }
            return;
        }
        if (round.scoping().searches() && !row.matched()) {
            if (has == null) {
                return;
            }
            findings.missedBySearch.add(has);
        } else if (has != null && has.misses() > 0) {
            sync.ledger().noteMisses(has.id(), 0);
        }
        findings.inScope++;
        if (!pending) {
            deliver(row, place, dispatcher);
        }
    }

    private void deliver(Listed row, Place place, Dispatcher dispatcher) {
        Known known = row.known();
        Delivered has = row.delivered();
        if (has == null && firstAndSkipped) {
            Known told = row.annotated() || !round.needsAnnotations() ? known : round.annotated(known);
            Delivered skipped = asDelivered(round.wanted(told, place, null));
            sync.ledger().settle(List.of(new SyncLedger.Settlement(known.id(), skipped, null)));
            return;
        }
        Wanted wanted = round.wanted(known, place, has);
        Set<String> differences = has == null ? Set.of("created") : wanted.differences(has, sync.options());
        if (!differences.isEmpty()) {
            dispatcher.add(known.type(), known.id(), row.annotated() && !mayBeStale(has));
        }
    }

    /** What the sink has is so recent that the index may not have heard of it yet. */
    private boolean mayBeStale(@Nullable Delivered has) {
        return has != null && has.settledAt().isAfter(sync.clock().instant().minus(INDEX_LAG));
    }

    private Delivered asDelivered(Wanted wanted) {
        Known known = wanted.known();
        return new Delivered(
                known.id(),
                known.type(),
                known.space(),
                space.name(),
                known.title(),
                known.status(),
                known.version(),
                wanted.path(),
                wanted.labels(),
                "",
                wanted.readersHash(),
                false,
                0,
                sync.clock().instant());
    }
}
