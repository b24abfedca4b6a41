package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers ids that must be told, has them read slice by slice, the next ones while one is handed out, and hands the changes to
 * the route in order. What is a change is decided when a slice's turn has come, and what was read too long before that is
 * read once more. To be closed.
 */
final class Dispatcher implements AutoCloseable {

    private final Sync sync;
    private final Round round;
    private final Delivery delivery;
    private final Settler settler;
    private final Assembler assembler;
    private final Readings readings;
    private final Map<ContentType, List<ContentId>> waiting = new EnumMap<>(ContentType.class);
    private final Told told;
    private boolean broken;

    Dispatcher(Sync sync, Round round, Delivery delivery, Settler settler) {
        this.sync = sync;
        this.round = round;
        this.told = Told.empty(round.searched());
        this.delivery = delivery;
        this.settler = settler;
        this.assembler = new Assembler(sync);
        this.readings = new Readings(sync);
    }

    /** Whether this poll may still hand out changes. Never again once something was left out that waited for its turn. */
    boolean open() {
        return !broken && delivery.room() > 0 && settler.wantsMore() && !settler.isFull();
    }

    boolean hasRoomFor(int changes) {
        return delivery.room() >= changes;
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

    /** What was found by itself, and of which nothing is known to be up to date. Who is under way already comes once more. */
    void add(ContentType type, ContentId id) {
        while (readings.hold(id) && open()) {
            handOutNext();
        }
        List<ContentId> ids = waiting.computeIfAbsent(type, t -> new ArrayList<>());
        ids.add(id);
        if (ids.size() >= sliceSize(type)) {
            read(type);
        }
    }

    /** Has something done as soon as all that was added so far is handed out; never, where that does not come about. */
    void then(Runnable task) {
        readWaiting();
        if (readings.count() > 0) {
            readings.then(task);
        } else if (open()) {
            task.run();
        }
    }

    /** Hands out what is being read, and leaves out what is not. */
    void handOutBegun() {
        waiting.clear();
        flush();
    }

    /** Hands out what is left. */
    void flush() {
        readWaiting();
        while (readings.count() > 0 && open()) {
            handOutNext();
        }
        close();
    }

    private void readWaiting() {
        List.copyOf(waiting.keySet()).forEach(this::read);
    }

    private void read(ContentType type) {
        List<ContentId> ids = waiting.getOrDefault(type, List.of());
        int from = 0;
        while (from < ids.size() && makeRoom(type)) {
            int to = Math.min(ids.size(), from + sliceSize(type));
            readings.begin(type, new LinkedHashSet<>(ids.subList(from, to)));
            from = to;
        }
        broken |= from < ids.size();
        waiting.remove(type);
    }

    /** Nothing is read that this poll may have no room for, and no more than one slice until the sink has proved itself. */
    private boolean makeRoom(ContentType type) {
        readings.learnSizes(type);
        int most = settler.isProbing() ? 1 : Readings.MOST;
        while (readings.count() > 0 && open() && (readings.count() >= most || readings.ids() >= delivery.room())) {
            handOutNext();
        }
        return open();
    }

    private void handOutNext() {
        Readings.Slice slice = readings.take();
        Set<ContentId> ids = slice.ids();
        Assembler.Assembled assembled =
                assembler.assemble(slice.type(), ids, slice.reading().take(), told, round, this::send);
        settler.unreadable(assembled.failures());
        send(assembled.changes());
        told.forget(ids);
        if (open()) {
            slice.then().forEach(Runnable::run);
        }
    }

    void send(List<Change> changes) {
        if (!changes.isEmpty()) {
            round.noteSent(changes.size());
            noteHandedOut(changes);
            try {
                broken |= !delivery.send(changes, settler);
            } finally {
                settler.save();
            }
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
        return atMost(readings.sliceSize());
    }

    private int sliceSize(ContentType type) {
        return atMost(readings.sliceSize(type));
    }

    private int atMost(int fitting) {
        return settler.isProbing() ? 1 : Math.min(fitting, Math.max(1, delivery.room() - readings.ids()));
    }

    /** Gives up what is read ahead and was not handed out; the next poll finds it once more. */
    @Override
    public void close() {
        broken |= readings.count() > 0;
        readings.close();
    }
}
