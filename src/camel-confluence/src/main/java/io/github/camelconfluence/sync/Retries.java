package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Offers the sink again what it refused, in the state of now; one change only while the sink is down. */
final class Retries {

    private static final Instant WHENEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Sync sync;
    private final Settler settler;

    Retries(Sync sync, Settler settler) {
        this.sync = sync;
        this.settler = settler;
    }

    void run(Round round, Dispatcher dispatcher) {
        if (settler.isSinkDown() && settler.beginProbe()) {
            offer(sync.ledger().due(WHENEVER, 1), round, dispatcher);
        }
        if (!settler.isSinkDown()) {
            Instant due = settler.isFull() ? WHENEVER : sync.clock().instant();
            offer(sync.ledger().due(due, dispatcher.sliceSize()), round, dispatcher);
        }
    }

    private void offer(List<Pending> due, Round round, Dispatcher dispatcher) {
        Map<ContentType, List<Pending>> byType =
                due.stream().collect(Collectors.groupingBy(Pending::type, TreeMap::new, Collectors.toList()));
        byType.forEach((type, pending) -> offer(type, pending, round, dispatcher));
    }

    private void offer(ContentType type, List<Pending> pending, Round round, Dispatcher dispatcher) {
        List<ContentId> ids = pending.stream().map(Pending::id).toList();
        Map<ContentId, Known> known = sync.ledger().known(ids);
        Set<ContentId> matching = new HashSet<>(round.scoping().matching(known.values()));
        ids.stream().filter(id -> !known.containsKey(id)).forEach(matching::add);
        Set<ContentId> told = new HashSet<>();
        Assembler assembler = new Assembler(sync);
        Bodies bodies = matching.isEmpty() ? Bodies.NONE : Bodies.read(sync, type, matching);
        Assembler.Assembled assembled = assembler.assemble(type, matching, bodies, Told.NOTHING, round, early -> {
            early.forEach(change -> told.add(change.id()));
            dispatcher.send(early);
        });
        settler.unreadable(assembled.failures());
        List<Change> changes = new ArrayList<>(assembled.changes());
        changes.forEach(change -> told.add(change.id()));
        changes.addAll(new Deletions(sync).confirmed(believed(pending, told, matching, round), round));
        changes.forEach(change -> told.add(change.id()));
        assembled.failures().forEach(failure -> told.add(failure.id()));
        ids.stream().filter(id -> !told.contains(id)).forEach(sync.ledger()::dropPending);
        dispatcher.send(changes);
    }

    /**
     * Deletions that a reconciliation had found believable before the sink refused them. What is absent otherwise is left to
     * the next reconciliation, which can tell a deleted page from a lost permission.
     */
    private List<Suspect> believed(List<Pending> pending, Set<ContentId> told, Set<ContentId> matching, Round round) {
        List<ContentId> ids = pending.stream()
                .filter(Pending::deletion)
                .map(Pending::id)
                .filter(id -> !told.contains(id))
                .toList();
        return sync.ledger().delivered(ids).values().stream()
                .map(has -> new Suspect(has, suspicion(has, matching, round), true, false))
                .toList();
    }

    private static Suspicion suspicion(Delivered has, Set<ContentId> matching, Round round) {
        if (round.space(has.space()).isEmpty()) {
            return Suspicion.ITS_SPACE_VANISHED;
        }
        return matching.contains(has.id()) ? Suspicion.UNLISTED : Suspicion.LEFT_THE_QUERY;
    }
}
