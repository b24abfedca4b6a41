package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.sync.SyncStatus.HeldDeletions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The end of a reconciliation: finds what the sink has and Confluence no longer lists, holds back what is too much to be
 * believed, and delivers the rest once it is confirmed.
 */
final class Departures {

    /** So many reconciliations running must the search index say that a content left the scope. */
    private static final int MISSES_BELIEVED = 2;

    private final Sync sync;
    private final Map<SpaceId, HeldDeletions> held = new LinkedHashMap<>();
    private final Set<SpaceId> going = new HashSet<>();

    Departures(Sync sync) {
        this.sync = sync;
    }

    /** The sets held back by the last reconciliation. */
    List<HeldDeletions> held() {
        return List.copyOf(held.values());
    }

    /** True when all that may go has been handed out. */
    boolean deliver(Reconciliation pass, Dispatcher dispatcher) {
        for (SpaceComparison comparison : pass.comparisons()) {
            Space space = comparison.space();
            List<Deletions.Candidate> others = new ArrayList<>(comparison.leaving());
            others.addAll(missedTwice(comparison.missedBySearch(), pass.round()));
            long number = pass.round().pass();
            Suspects suspects = new Suspects(
                    sync.ledger(),
                    (after, limit) -> sync.ledger().unlisted(space.id(), number, after, limit),
                    Deletions.Suspicion.UNLISTED,
                    others);
            deliver(space, suspects, false, pass.round(), dispatcher);
        }
        for (Space space : pass.vanished()) {
            Suspects suspects = new Suspects(
                    sync.ledger(),
                    (after, limit) -> sync.ledger().deliveredIn(space.id(), after, limit),
                    Deletions.Suspicion.ITS_SPACE_VANISHED,
                    List.of());
            deliver(space, suspects, true, pass.round(), dispatcher);
            if (sync.ledger().countDelivered(space.id()) == 0) {
                sync.ledger().forgetSpace(space.id());
            }
        }
        if (dispatcher.open()) {
            going.clear();
        }
        return dispatcher.open();
    }

    private List<Deletions.Candidate> missedTwice(List<Delivered> missed, Round round) {
        List<Deletions.Candidate> twice = new ArrayList<>();
        for (int from = 0; from < missed.size(); from += FastPath.SPACES_A_REQUEST) {
            List<Delivered> some = missed.subList(from, Math.min(from + FastPath.SPACES_A_REQUEST, missed.size()));
            Set<ContentId> matching =
                    round.scoping().matching(some.stream().map(Delivered::id).toList());
            for (Delivered has : some) {
                int misses = matching.contains(has.id()) ? 0 : has.misses() + 1;
                sync.ledger().noteMisses(has.id(), misses);
                if (misses >= MISSES_BELIEVED) {
                    twice.add(new Deletions.Candidate(has, Deletions.Suspicion.LEFT_THE_QUERY));
                }
            }
        }
        return twice;
    }

    /** The listing may be hours old: before each slice it is asked again whether the credentials are still good. */
    private void deliver(Space space, Suspects suspects, boolean vanished, Round round, Dispatcher dispatcher) {
        if (!mayGo(space, suspects, vanished)) {
            return;
        }
        Deletions deletions = new Deletions(sync);
        suspects.forEachSlice(slice -> {
            for (int from = 0; from < slice.size() && dispatcher.open(); ) {
                int to = Math.min(slice.size(), from + dispatcher.sliceSize());
                sync.client().caller();
                dispatcher.send(deletions.confirmed(slice.subList(from, to), round));
                from = to;
            }
        });
    }

    /** What was let go goes on over as many polls as it takes, though the set grows smaller meanwhile. */
    private boolean mayGo(Space space, Suspects suspects, boolean vanished) {
        if (going.contains(space.id())) {
            return true;
        }
        Suspects.Count count = suspects.count();
        DeletionGuard guard = sync.options().deletions();
        boolean believed =
                !vanished && guard.believes(count.size(), sync.ledger().countDelivered(space.id()));
        if (count.size() == 0 || believed || guard.released(count.id())) {
            held.remove(space.id());
            going.add(space.id());
            return true;
        }
        HeldDeletions before = held.get(space.id());
        Instant since = before != null && before.id().equals(count.id())
                ? before.since()
                : sync.clock().instant();
        held.put(space.id(), new HeldDeletions(count.id(), space.key(), count.size(), since));
        return false;
    }
}
