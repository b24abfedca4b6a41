package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ConfluenceClient;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.Space;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Follows one scope: each poll offers what failed before, then either reconciles or looks for what was edited since the last
 * poll. One poll at a time; {@link #status()} may be asked from any thread.
 */
public final class ChangeTracker {

    /** So long may edits wait, and health be old, while a comparison goes on within one poll; its listing comes before. */
    private static final Duration BETWEEN_EDITS = Duration.ofMinutes(1);

    private final Sync sync;
    private final Settler settler;
    private final Departures departures;
    private final StatusBoard board;
    private final Schedule schedule;
    private final LookedAt lookedAt = new LookedAt();
    private List<Space> spaces = List.of();
    private @Nullable Scoping scoping;
    private @Nullable Reconciliation open;
    private boolean holding;

    /** @param workers threads that read ahead; may be none, and may end while a poll goes on */
    public ChangeTracker(
            ConfluenceClient client,
            SyncLedger ledger,
            Scope scope,
            SyncOptions options,
            SyncListener listener,
            Clock clock,
            Executor workers) {
        this.sync = new Sync(client, ledger, scope, options, listener, clock, workers);
        this.settler = new Settler(sync);
        this.departures = new Departures(sync);
        this.board = new StatusBoard(sync, settler, departures);
        this.schedule = new Schedule(sync);
    }

    /**
     * Checks what only the network can tell: the credentials and the spaces.
     *
     * @throws ConfluenceException naming the option at fault
     */
    public void check() {
        try {
            sync.client().caller();
            ScopeCheck check = new ScopeCheck(sync.client(), sync.scope());
            check.requireTypesThatExist();
            SpacesInScope found = SpacesInScope.find(sync.client(), sync.scope().spaces(), sync.ledger());
            check.requireRootsAndQuery(found.present());
        } catch (ConfluenceException e) {
            board.failed(e);
            sync.listener().polled(status());
            throw e;
        }
    }

    /** Delivers what is due; returns how many changes the route took. */
    public int poll(Delivery delivery) {
        try {
            takeOver();
            settler.save();
            deliverDue(delivery);
            settler.save();
            board.polled();
        } catch (RuntimeException e) {
            board.failed(e);
            throw e;
        } finally {
            sync.listener().polled(status());
        }
        return settler.takenSinceAsked();
    }

    /** Notes why there was no poll, or how it ended, when whoever polls knows more than this. */
    public void failed(ConfluenceException why) {
        board.failed(why);
        sync.listener().polled(status());
    }

    /** Saves what was settled since the last poll; to be called when no poll follows. */
    public void save() {
        if (holding) {
            settler.save();
        }
    }

    public SyncStatus status() {
        return board.status();
    }

    /** Who cannot even say who he is had better leave the sync to whoever follows it now. */
    private void takeOver() {
        if (!holding) {
            requireKnownCaller();
            sync.ledger().begin();
            adoptFingerprint();
            holding = true;
        }
    }

    /** A changed scope or rendering, or a new value of resync, has everything delivered once more. */
    private void adoptFingerprint() {
        SyncOptions options = sync.options();
        String resync = Objects.requireNonNullElse(options.resync(), "");
        Progress progress = sync.ledger().progress();
        boolean same = progress.fingerprint().equals(options.fingerprint())
                && progress.resync().equals(resync);
        if (!same) {
            if (!progress.fingerprint().isEmpty()) {
                sync.ledger().markStale();
                schedule.hurry();
            }
            sync.ledger().save(progress.asOf(options.fingerprint(), resync));
        }
    }

    private void deliverDue(Delivery delivery) {
        if (open != null && open.isOutdated()) {
            open = null;
            schedule.hurry();
        }
        boolean resumed = open != null;
        if (open == null && schedule.isDue()) {
            open = beginOrDeliverEdits(delivery);
        }
        if (open == null) {
            deliverEdits(delivery);
        } else {
            reconcile(open, delivery, resumed);
        }
    }

    /** What keeps a reconciliation from beginning, such as one list that always fails, must not keep edits back as well. */
    private Reconciliation beginOrDeliverEdits(Delivery delivery) {
        try {
            return begin(delivery);
        } catch (ConfluenceException e) {
            if (e.isRetryable() && sync.ledger().progress().watermark() != null) {
                schedule.failedToBegin();
                deliverEdits(delivery);
            }
            throw e;
        }
    }

    /** The probe comes first: a rejected token must not look like an empty wiki. */
    private Reconciliation begin(Delivery delivery) {
        sync.client().caller();
        Instant serverStart = sync.client().serverTime();
        SpacesInScope found = SpacesInScope.find(sync.client(), sync.scope().spaces(), sync.ledger());
        Progress progress = sync.ledger().progress().beginPass();
        sync.ledger().save(progress);
        found.present().forEach(space -> sync.ledger().noteSpace(space, audience(space)));
        found.asked().forEach(sync.ledger()::noteAsked);
        spaces = found.present();
        scoping = Scoping.of(sync.client(), sync.scope(), spaces);
        Round round = new Round(sync, spaces, scoping, progress.pass(), serverStart);
        Reconciliation begun = new Reconciliation(sync, round, found, serverStart);
        try (Dispatcher dispatcher = new Dispatcher(sync, round, delivery, settler)) {
            begun.list(new HeadStart(sync, round, dispatcher));
        }
        return begun;
    }

    /** What was known before stands while the permissions of a space cannot be read. */
    private @Nullable Audience audience(Space space) {
        if (!sync.options().withReaders()) {
            return null;
        }
        try {
            return sync.client().spaceAudience(space);
        } catch (ConfluenceException e) {
            if (!Containment.isOfOneThing(e)) {
                throw e;
            }
            return sync.ledger().audience(space.id()).orElse(Audience.NOBODY);
        }
    }

    /** A comparison of a large site takes hours, and what is edited meanwhile should not wait for its end. */
    private void reconcile(Reconciliation pass, Delivery delivery, boolean resumed) {
        pass.round().beginPoll();
        try (Dispatcher dispatcher = new Dispatcher(sync, pass.round(), delivery, settler)) {
            reconcile(pass, dispatcher, resumed);
        }
    }

    private void reconcile(Reconciliation pass, Dispatcher dispatcher, boolean resumed) {
        new Retries(sync, settler).run(pass.round(), dispatcher);
        if (resumed) {
            deliverEditsDuring(pass, dispatcher);
        }
        while (dispatcher.open()
                && !pass.compare(dispatcher, sync.clock().instant().plus(BETWEEN_EDITS))) {
            if (dispatcher.open()) {
                board.polled();
                sync.listener().polled(status());
                deliverEditsDuring(pass, dispatcher);
            }
        }
        if (dispatcher.open() && departures.deliver(pass, dispatcher)) {
            requireKnownCaller();
            settler.save();
            schedule.ended(pass, board.reconciled(pass));
            lookedAt.forgetRejected();
            open = null;
        }
    }

    private void deliverEditsDuring(Reconciliation pass, Dispatcher dispatcher) {
        Instant serverNow = sync.client().serverTime();
        Instant since = pass.editsSeenUntil().minus(SyncOptions.OVERLAP);
        new FastPath(sync, pass.round(), dispatcher, lookedAt).besideAPass().run(spaces, since);
        if (dispatcher.open()) {
            requireKnownCaller();
            pass.sawEditsUntil(serverNow);
        }
    }

    /**
     * Where a site is open to everybody, it answers an expired token with what everybody may see: such lists end well, and
     * must not count as having seen all.
     */
    private void requireKnownCaller() {
        sync.client().caller();
    }

    private void deliverEdits(Delivery delivery) {
        if (scoping == null) {
            spaces = SpacesInScope.find(sync.client(), sync.scope().spaces(), sync.ledger())
                    .present();
            scoping = Scoping.of(sync.client(), sync.scope(), spaces);
        }
        Progress progress = sync.ledger().progress();
        Instant serverNow = sync.client().serverTime();
        Round round = new Round(sync, spaces, scoping, progress.pass(), serverNow);
        try (Dispatcher dispatcher = new Dispatcher(sync, round, delivery, settler)) {
            new Retries(sync, settler).run(round, dispatcher);
            if (dispatcher.open()) {
                deliverEdits(round, dispatcher, Objects.requireNonNull(progress.watermark()), serverNow);
            }
        }
    }

    private void deliverEdits(Round round, Dispatcher dispatcher, Instant watermark, Instant serverNow) {
        FastPath fastPath = new FastPath(sync, round, dispatcher, lookedAt).handingOver(schedule.mayHurry());
        if (!fastPath.run(spaces, watermark.minus(SyncOptions.OVERLAP))) {
            schedule.hurry();
        } else if (dispatcher.open()) {
            requireKnownCaller();
            sync.ledger().save(sync.ledger().progress().sawEditsUntil(serverNow));
        }
    }
}
