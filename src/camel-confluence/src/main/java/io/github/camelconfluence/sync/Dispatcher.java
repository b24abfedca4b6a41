package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers ids that must be told, reads them slice by slice, and hands the changes to the route. */
final class Dispatcher {

    /** So long that a batch is worth a request, so short that it is soon settled. */
    static final int SLICE = 250;

    private final Sync sync;
    private final Round round;
    private final Delivery delivery;
    private final Settler settler;
    private final Assembler assembler;
    private final Map<ContentType, List<ContentId>> waiting = new EnumMap<>(ContentType.class);
    private final Told told = Told.empty();

    Dispatcher(Sync sync, Round round, Delivery delivery, Settler settler) {
        this.sync = sync;
        this.round = round;
        this.delivery = delivery;
        this.settler = settler;
        this.assembler = new Assembler(sync);
    }

    /** Whether this poll may still hand out changes. */
    boolean open() {
        return delivery.room() > 0 && settler.wantsMore() && !settler.isFull();
    }

    /** @param annotated whether labels and restriction are known to be up to date */
    void add(Listed row, boolean annotated) {
        Known known = row.known();
        if (annotated) {
            told.annotated().add(known.id());
        }
        if (sync.options().carriesParts(known.type())) {
            told.parts().put(known.id(), row.parts());
        }
        add(known.type(), known.id());
    }

    /** What was found by itself, and of which nothing is known to be up to date. */
    void add(ContentType type, ContentId id) {
        List<ContentId> ids = waiting.computeIfAbsent(type, t -> new ArrayList<>());
        ids.add(id);
        if (ids.size() >= sliceSize()) {
            flush(type);
        }
    }

    /** Hands out what is left. */
    void flush() {
        List.copyOf(waiting.keySet()).forEach(this::flush);
    }

    private void flush(ContentType type) {
        List<ContentId> ids = waiting.getOrDefault(type, List.of());
        for (int from = 0; from < ids.size() && open(); ) {
            int to = Math.min(ids.size(), from + sliceSize());
            Assembler.Assembled assembled = assembler.assemble(type, ids.subList(from, to), told, round, this::send);
            settler.unreadable(assembled.failures());
            send(assembled.changes());
            from = to;
        }
        waiting.remove(type);
        told.forget(ids);
    }

    void send(List<Change> changes) {
        if (!changes.isEmpty()) {
            round.noteSent(changes.size());
            noteHandedOut(changes);
            delivery.send(changes, settler);
            settler.save();
        }
    }

    private void noteHandedOut(List<Change> changes) {
        List<ContentId> leaving = new ArrayList<>();
        List<Delivered> arriving = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Present present) {
                arriving.add(Delivered.of(present, true, Delivered.NEVER));
            } else {
                leaving.add(change.id());
            }
        }
        arriving.addAll(sync.ledger().delivered(leaving).values());
        sync.ledger().handOut(arriving);
    }

    /** How many changes to read and hand out at once. */
    int sliceSize() {
        return settler.isProbing()
                ? 1
                : Math.min(Math.min(SLICE, sync.client().bulkSize()), Math.max(1, delivery.room()));
    }
}
