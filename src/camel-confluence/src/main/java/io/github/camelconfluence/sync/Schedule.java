package io.github.camelconfluence.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the next reconciliation is due. */
final class Schedule {

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Sync sync;
    private boolean demanded;
    private @Nullable Instant endedAt;
    private @Nullable Instant recheckAt;
    private @Nullable Instant nextBegin;

    Schedule(Sync sync) {
        this.sync = sync;
        this.endedAt = sync.ledger().progress().reconciledAt();
        this.demanded = sync.options().deletions().released() != null;
    }

    /** Whether a reconciliation may come before its interval is over: never sooner than the server has been left alone. */
    boolean mayHurry() {
        Duration pause = sync.ledger().progress().passTook().multipliedBy(SyncOptions.PASS_SHARE);
        return endedAt == null || !now().isBefore(endedAt.plus(pause));
    }

    /** Has the next poll reconcile. */
    void hurry() {
        demanded = true;
    }

    /** A reconciliation that could not even begin is not tried again at once. */
    void failedToBegin() {
        nextBegin = now().plus(AFTER_A_FAILURE);
    }

    boolean isDue() {
        if (nextBegin != null && now().isBefore(nextBegin)) {
            return false;
        }
        Instant ended = endedAt;
        if (demanded || ended == null || sync.ledger().progress().watermark() == null) {
            return true;
        }
        boolean recheck = recheckAt != null && !now().isBefore(recheckAt);
        return mayHurry()
                && (recheck || !now().isBefore(ended.plus(sync.options().reconcileInterval())));
    }

    /**
     * Where labels or restrictions decide who gets to see something, what was delivered is looked at once more as soon as the
     * search index must have heard of everything. A reconciliation that left something to a person is not remembered, so
     * that it is done again, and health tells it again, after a restart.
     */
    void ended(Reconciliation pass, boolean clean) {
        Instant ended = now();
        demanded = false;
        endedAt = ended;
        boolean delicate = sync.options().withReaders() || sync.scope().narrowsByLabel();
        recheckAt = delicate && pass.round().sent() > 0 ? ended.plus(SpaceComparison.INDEX_LAG) : null;
        sync.ledger()
                .save(sync.ledger()
                        .progress()
                        .sawEditsUntil(pass.editsSeenUntil())
                        .reconciled(clean ? ended : null, pass.listingTook()));
    }

    private Instant now() {
        return sync.clock().instant();
    }
}
