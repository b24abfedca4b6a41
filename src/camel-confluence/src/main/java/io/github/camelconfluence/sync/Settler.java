package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.sync.SyncLedger.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what became of changes: taken ones as delivered, failed ones as pending. Several at a time where they come
 * fast, so that the disk does not set the pace; a crash repeats no more than the last tenth of a second and what was in
 * flight. Also the brake: a sink that takes nothing is not flooded. Thread-safe.
 */
final class Settler implements Delivery.Settling {

    private static final Duration SAVED_WITHIN = Duration.ofMillis(100);
    private static final int FAILURES_IN_A_ROW = 20;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    private final Sync sync;
    private final List<Settlement> unsaved = new ArrayList<>();
    private Instant lastSaved = Instant.EPOCH;
    private int failuresInARow;
    private boolean sinkDown;
    private boolean probing;
    private long pending;
    private int taken;

    Settler(Sync sync) {
        this.sync = sync;
        this.pending = sync.ledger().countPending(null);
        this.sinkDown = isFull();
    }

    @Override
    public synchronized boolean wantsMore() {
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

    /** Lets one change out although the sink is taken to be down. */
    synchronized void beginProbe() {
        probing = true;
    }

    @Override
    public synchronized void settled(Change change, @Nullable Throwable failure) {
        if (failure == null) {
            taken++;
            failuresInARow = 0;
            sinkDown = false;
            unsaved.add(new Settlement(change.id(), delivered(change), null));
        } else {
            failuresInARow++;
            pending++;
            sinkDown = failuresInARow >= FAILURES_IN_A_ROW || isFull();
            unsaved.add(new Settlement(change.id(), null, pending(change, failure)));
        }
        probing = false;
        sync.listener().settled(sync.options().syncId(), change.space().key(), change.event(), failure == null);
        if (Duration.between(lastSaved, sync.clock().instant()).compareTo(SAVED_WITHIN) >= 0) {
            save();
        }
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
        return pending(failure.id(), failure.type(), failure.space(), false, failure.cause());
    }

    /** Saves what is not saved yet; to be called when a slice is through. */
    synchronized void save() {
        sync.ledger().settle(List.copyOf(unsaved));
        unsaved.clear();
        lastSaved = sync.clock().instant();
        pending = sync.ledger().countPending(null);
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

    private Pending pending(Change change, Throwable failure) {
        return pending(change.id(), change.type(), change.space().id(), change instanceof Change.Gone, failure);
    }

    private Pending pending(ContentId id, ContentType type, SpaceId space, boolean deletion, Throwable failure) {
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
                failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
}
