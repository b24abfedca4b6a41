package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import java.time.Instant;
import java.util.ArrayList;
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
        if (settler.isSinkDown()) {
            settler.beginProbe();
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
        Assembler.Assembled assembled = new Assembler(sync).assemble(type, ids, Set.of(), round);
        List<Change> changes = new ArrayList<>(assembled.changes());
        Set<ContentId> told = changes.stream().map(Change::id).collect(Collectors.toSet());
        List<Deletions.Candidate> perhapsGone = sync.ledger().delivered(ids).values().stream()
                .filter(has -> !told.contains(has.id()))
                .filter(has -> !assembled.found().contains(has.id()))
                .map(has -> new Deletions.Candidate(has, false))
                .toList();
        changes.addAll(new Deletions(sync).confirmed(perhapsGone, round));
        changes.forEach(change -> told.add(change.id()));
        ids.stream().filter(id -> !told.contains(id)).forEach(sync.ledger()::dropPending);
        dispatcher.send(changes);
    }
}
