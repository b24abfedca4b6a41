package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.sync.SyncStatus.HeldDeletions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The end of a reconciliation: finds what the sink has and Confluence no longer lists, holds back what is too much to be
 * believed, and delivers the rest once it is confirmed. What was let go once stays so, over polls and restarts.
 */
final class Departures {

    private final Sync sync;
    private final Map<Judged, HeldDeletions> held = new LinkedHashMap<>();

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
            if (pass.isFirstLookAt(space)) {
                sync.ledger().suspectUnlisted(space.id(), pass.round().pass());
                judge(space, false, pass.round().pass());
            }
            deliver(space, pass.round(), dispatcher);
        }
        for (Space space : pass.vanished()) {
            if (pass.isFirstLookAt(space)) {
                sync.ledger().suspectAll(space.id(), pass.round().pass());
                judge(space, true, pass.round().pass());
            }
            deliver(space, pass.round(), dispatcher);
            if (sync.ledger().countDelivered(space.id()) == 0) {
                sync.ledger().forgetSpace(space.id());
            }
        }
        return dispatcher.open();
    }

    private void deliver(Space space, Round round, Dispatcher dispatcher) {
        Suspects suspects = new Suspects(sync.ledger(), space.id(), round.pass());
        Deletions deletions = new Deletions(sync);
        suspects.forEachSlice(Suspect::letGo, slice -> {
            for (int from = 0; from < slice.size() && dispatcher.open(); ) {
                int to = Math.min(slice.size(), from + dispatcher.sliceSize());
                dispatcher.send(deletions.confirmed(slice.subList(from, to), round));
                from = to;
            }
        });
    }

    private void judge(Space space, boolean vanished, long pass) {
        for (DeletionSet set : DeletionSet.values()) {
            judge(space, set, vanished, pass);
        }
    }

    private void judge(Space space, DeletionSet set, boolean vanished, long pass) {
        Suspects.Count count = new Suspects(sync.ledger(), space.id(), pass).count(set);
        DeletionGuard guard = sync.options().deletions();
        boolean believed =
                !vanished && guard.believes(count.size(), sync.ledger().countDelivered(space.id(), set));
        Judged judged = new Judged(space.id(), set);
        if (count.size() == 0 || believed || guard.released(count.id())) {
            held.remove(judged);
            sync.ledger().letGo(space.id(), set, pass);
            return;
        }
        HeldDeletions before = held.get(judged);
        Instant since = before != null && before.id().equals(count.id())
                ? before.since()
                : sync.clock().instant();
        held.put(judged, new HeldDeletions(count.id(), space.key(), count.size(), since));
    }

    private record Judged(SpaceId space, DeletionSet set) {}
}
