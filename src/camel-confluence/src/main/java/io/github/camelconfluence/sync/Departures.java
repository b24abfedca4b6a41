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
        Deletions deletions = new Deletions(sync);
        for (SpaceComparison comparison : pass.comparisons()) {
            List<Deletions.Candidate> candidates = candidates(comparison, pass.round());
            if (mayGo(comparison.space(), candidates, false)) {
                deliverIn(candidates, deletions, pass.round(), dispatcher);
            }
        }
        for (Space space : pass.vanished()) {
            List<Deletions.Candidate> candidates = sync.ledger().deliveredIn(space.id()).stream()
                    .map(has -> new Deletions.Candidate(has, Deletions.Suspicion.ITS_SPACE_VANISHED))
                    .toList();
            if (candidates.isEmpty()) {
                held.remove(space.id());
                sync.ledger().forgetSpace(space.id());
            } else if (mayGo(space, candidates, true)) {
                deliverIn(candidates, deletions, pass.round(), dispatcher);
            }
        }
        if (dispatcher.open()) {
            going.clear();
        }
        return dispatcher.open();
    }

    private List<Deletions.Candidate> candidates(SpaceComparison comparison, Round round) {
        List<Deletions.Candidate> candidates = new ArrayList<>(comparison.leaving());
        sync.ledger().unlisted(comparison.space().id(), round.pass()).stream()
                .map(Deletions.Candidate::unlisted)
                .forEach(candidates::add);
        candidates.addAll(missedTwice(comparison.missedBySearch(), round));
        Set<ContentId> pending = sync.ledger()
                .pending(candidates.stream()
                        .map(candidate -> candidate.has().id())
                        .toList())
                .keySet();
        candidates.removeIf(candidate -> pending.contains(candidate.has().id()));
        return candidates;
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

    /** What was let go goes on over as many polls as it takes, though the set grows smaller meanwhile. */
    private boolean mayGo(Space space, List<Deletions.Candidate> candidates, boolean vanished) {
        if (going.contains(space.id())) {
            return true;
        }
        Set<String> ids = new HashSet<>();
        candidates.forEach(candidate -> ids.add(candidate.has().id().value()));
        String setId = DeletionGuard.idOf(ids);
        boolean believed = !vanished
                && sync.options().deletions().believes(ids.size(), sync.ledger().countDelivered(space.id()));
        if (believed || sync.options().deletions().released(setId)) {
            held.remove(space.id());
            going.add(space.id());
            return true;
        }
        Instant now = sync.clock().instant();
        HeldDeletions before = held.get(space.id());
        held.put(
                space.id(),
                new HeldDeletions(
                        setId,
                        space.key(),
                        ids.size(),
                        before != null && before.id().equals(setId) ? before.since() : now));
        return false;
    }

    /** The listing may be hours old: before each slice it is asked again whether the credentials are still good. */
    private void deliverIn(
            List<Deletions.Candidate> candidates, Deletions deletions, Round round, Dispatcher dispatcher) {
        for (int from = 0; from < candidates.size() && dispatcher.open(); ) {
            int to = Math.min(candidates.size(), from + dispatcher.sliceSize());
            sync.client().caller();
            dispatcher.send(deletions.confirmed(candidates.subList(from, to), round));
            from = to;
        }
    }
}
