package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.sync.Delivery.Refusal;
import io.github.camelconfluence.sync.SyncLedger.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what became of changes: taken ones as delivered, failed ones as pending. Several at a time where they come
 * fast, so that the disk does not set the pace; a crash repeats what was in flight, and what was taken within a tenth of a
 * second before that was handed out. Also the brake: a sink that takes nothing is not flooded. Thread-safe.
 */
final class Settler implements Delivery.Settling {

    private static final Duration SAVED_WITHIN = Duration.ofMillis(100);

    /** How long a process takes itself for the active one without asking. */
    private static final Duration SURE_FOR = Duration.ofSeconds(1);

    private static final int FAILURES_IN_A_ROW = 20;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    private final Sync sync;
    private final List<Settlement> unsaved = new ArrayList<>();
    private Instant lastSaved = Instant.EPOCH;
    private int failuresInARow;
    private boolean sinkDown;
    private boolean probing;
    private int probes;
    private @Nullable Refusal lastRefusal;
    private long pending;
    private int taken;

    Settler(Sync sync) {
        this.sync = sync;
        this.pending = sync.ledger().countPending();
        this.sinkDown = isFull();
    }

    /** A process that was frozen for a while may have been replaced meanwhile, and must not hand out old news. */
    @Override
    public synchronized boolean wantsMore() {
        if (!isSavedWithin(SURE_FOR)) {
            save();
        }
        return !sinkDown || probing;
    }

    /** So many changes failed that the sink, not the changes, must be at fault; one that is taken proves the opposite. */
    synchronized boolean isSinkDown() {
        return sinkDown;
    }

    /** Whether so many failed changes are kept that no new ones should be fetched. */
    synchronized boolean isFull() {
        return pending >= sync.options().maxPending();
    }

    /**
     * Lets one change out although the sink is taken to be down. In turns one that failed before and one that did not: were
     * it always the first, some changes that no sink takes would keep all others back.
     *
     * @return whether it should be one that failed before
     */
    synchronized boolean beginProbe() {
        probing = true;
        return pending > 0 && (probes++ % 2 == 0 || isFull());
    }

    synchronized boolean isProbing() {
        return probing;
    }

    /** What the sink answered last, as far as it is down. */
    synchronized @Nullable Refusal lastRefusal() {
        return lastRefusal;
    }

    @Override
    public synchronized void settled(Change change, @Nullable Refusal refusal) {
        if (refusal == null) {
            taken++;
            failuresInARow = 0;
            sinkDown = false;
            unsaved.add(new Settlement(change.id(), delivered(change), null));
        } else {
            if (refusal.bySink()) {
                failuresInARow++;
                lastRefusal = refusal;
            }
            pending++;
            sinkDown = failuresInARow >= FAILURES_IN_A_ROW || isFull();
            unsaved.add(new Settlement(change.id(), null, pending(change, refusal)));
        }
        probing = false;
        sync.listener().settled(sync.options().syncId(), change.space().key(), change.event(), refusal == null);
        if (!isSavedWithin(SAVED_WITHIN)) {
            saveUnlessReplaced();
        }
    }

    /** The polling thread is told at its own next save. */
    private void saveUnlessReplaced() {
        try {
            save();
        } catch (SyncTakenOverException e) {
            lastSaved = Instant.EPOCH;
        }
    }

    private boolean isSavedWithin(Duration time) {
        return Duration.between(lastSaved, sync.clock().instant()).compareTo(time) < 0;
    }

    /** Keeps contents that could not be read as pending, to be tried again. They say nothing about the sink. */
    synchronized void unreadable(List<Assembler.Unreadable> failures) {
        for (Assembler.Unreadable failure : failures) {
            unsaved.add(new Settlement(failure.id(), null, pending(failure)));
        }
        if (!failures.isEmpty()) {
            save();
        }
    }

    private Pending pending(Assembler.Unreadable failure) {
        return pending(
                failure.id(),
                failure.type(),
                failure.space(),
                false,
                new Refusal(failure.cause(), "", false).toString());
    }

    /**
     * Saves what is not saved yet; to be called when a slice is through.
     *
     * @throws SyncTakenOverException if somebody else began this sync after us, even when there is nothing to save
     */
    synchronized void save() {
        try {
            sync.ledger().settle(List.copyOf(unsaved));
        } catch (SyncTakenOverException e) {
            sync.ledger().doubt(List.copyOf(unsaved));
            unsaved.clear();
            throw e;
        }
        unsaved.clear();
        lastSaved = sync.clock().instant();
        pending = sync.ledger().countPending();
    }

    /** How many changes were taken since the last call. */
    synchronized int takenSinceAsked() {
        int count = taken;
        taken = 0;
        return count;
    }

    private @Nullable Delivered delivered(Change change) {
        return change instanceof Change.Present present
                ? Delivered.of(present, false, sync.clock().instant())
                : null;
    }

    private Pending pending(Change change, Refusal refusal) {
        return pending(
                change.id(), change.type(), change.space().id(), change instanceof Change.Gone, refusal.toString());
    }

    private Pending pending(ContentId id, ContentType type, SpaceId space, boolean deletion, String error) {
        Pending before = sync.ledger().pending(List.of(id)).get(id);
        int attempts = before == null ? 1 : before.attempts() + 1;
        Instant now = sync.clock().instant();
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, 10));
        return new Pending(
                id,
                type,
                space,
                deletion,
                attempts,
                before == null ? now : before.since(),
                now.plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait),
                error);
    }
}
