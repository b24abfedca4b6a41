package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.sync.Delivery.Refusal;
import io.github.camelconfluence.sync.SyncStatus.Fault;
import io.github.camelconfluence.sync.SyncStatus.HeldDeletions;
import io.github.camelconfluence.sync.SyncStatus.SpaceReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Keeps the outcome of the last poll and the last reconciliation for whoever asks; thread-safe. */
final class StatusBoard {

    /** So many failed changes are listed one by one; the store has them all. */
    private static final int FAILED_TOLD = 20;

    private final Sync sync;
    private final Settler settler;
    private final Departures departures;
    private volatile SyncStatus status;
    private @Nullable Instant lastPoll;
    private @Nullable Instant lastComplete;
    private List<SpaceReport> reports = List.of();
    private List<Fault> passFaults = List.of();

    StatusBoard(Sync sync, Settler settler, Departures departures) {
        this.sync = sync;
        this.settler = settler;
        this.departures = departures;
        this.lastComplete = sync.ledger().progress().reconciledAt();
        this.status = snapshot(List.of());
    }

    SyncStatus status() {
        return status;
    }

    void polled() {
        lastPoll = sync.clock().instant();
        status = snapshot(List.of());
    }

    void failed(RuntimeException e) {
        Fault fault = fault(e);
        try {
            status = snapshot(List.of(fault));
        } catch (JdbiException | SyncStoreException storeIsDown) {
            status = status.with(fault);
        }
    }

    static Fault fault(RuntimeException e) {
        return new Fault(kind(e), String.valueOf(e.getMessage()));
    }

    private static String kind(RuntimeException e) {
        if (e instanceof CredentialsRejected) {
            return "credentials";
        }
        if (e instanceof AccessDenied) {
            return "access-denied";
        }
        if (e instanceof ConfluenceException told) {
            return told.isRetryable() ? "unreachable" : "request";
        }
        if (e instanceof SyncTakenOverException) {
            return "taken-over";
        }
        return e instanceof SyncStoreException || e instanceof JdbiException ? "store" : "internal";
    }

    /** True when the reconciliation left nothing to a person. */
    boolean reconciled(Reconciliation pass) {
        if (pass.complete()) {
            lastComplete = sync.clock().instant();
        }
        List<SpaceReport> now = new ArrayList<>();
        for (SpaceComparison comparison : pass.comparisons()) {
            now.add(report(comparison.space(), pass.round().pass()));
        }
        pass.vanished().stream()
                .filter(space -> sync.ledger().countDelivered(space.id()) > 0)
                .forEach(space -> now.add(report(space, pass.round().pass())));
        reports = now;
        List<Fault> faults = new ArrayList<>();
        pass.hiddenContainers()
                .forEach(hidden -> faults.add(new Fault(
                        "hidden-ancestor",
                        "What stands above some contents cannot be seen, so they stay where they were. Give the token the scope to"
                                + " read it (read:folder, read:whiteboard, read:database or read:embed, each"
                                + " with :confluence), or the account the permission. "
                                + hidden)));
        pass.unreadable()
                .forEach(space -> faults.add(new Fault(
                        "space-unreadable",
                        "Space " + space.key()
                                + " is listed but its contents cannot be: check the account's permission.")));
        pass.vanished().stream()
                .filter(space -> sync.ledger().countDelivered(space.id()) > 0)
                .forEach(space -> faults.add(new Fault(
                        "space-gone",
                        "Space " + space.key()
                                + " is no longer there for this account. Its contents are kept at the sink"
                                + " until the deletions held back are released.")));
        passFaults = faults;
        sync.listener().reconciled(sync.options().syncId(), reports);
        return passFaults.isEmpty() && departures.held().isEmpty();
    }

    private SpaceReport report(Space space, long pass) {
        SyncLedger.Standing standing =
                sync.ledger().standing(space.id(), pass, sync.scope().types());
        return new SpaceReport(
                space.key(),
                standing.listed(),
                standing.delivered(),
                standing.pending(),
                standing.failed(),
                sync.ledger().countSuspects(space.id(), pass));
    }

    private SyncStatus snapshot(List<Fault> pollFaults) {
        List<Fault> faults = new ArrayList<>(pollFaults);
        faults.addAll(passFaults);
        if (settler.isSinkDown()) {
            faults.add(new Fault("sink-down", sinkDown()));
        }
        for (HeldDeletions held : departures.held()) {
            faults.add(new Fault(
                    "held-deletions",
                    held.count() + " deletions in space " + held.spaceKey()
                            + " are held back. If they are meant, set releaseDeletions=" + held.id() + "."));
        }
        return new SyncStatus(
                sync.options().syncId(),
                Optional.ofNullable(lastPoll),
                Optional.ofNullable(lastComplete),
                sync.ledger().oldestPending(),
                reports,
                sync.ledger().due(Instant.ofEpochMilli(Long.MAX_VALUE), FAILED_TOLD),
                departures.held(),
                faults);
    }

    private String sinkDown() {
        Refusal last = settler.lastRefusal();
        String sink = last == null || last.sink().isEmpty() ? "The route" : "The route's sink " + last.sink();
        String why = last == null ? "" : " Last it said: " + last;
        return sink + " does not take changes; fetching pauses and one change is offered per poll." + why;
    }
}
