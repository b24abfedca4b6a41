package io.github.camelconfluence.check;

import io.github.camelconfluence.check.ConnectionReport.Account;
import io.github.camelconfluence.check.ConnectionReport.TestedSite;
import io.github.camelconfluence.check.ConnectionReport.VisibleSpace;
import io.github.camelconfluence.check.Finding.Level;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.limit.LimiterStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one test has found so far. Takes its steps one by one: a step that fails is a finding, and the next one is taken. */
final class Notes {

    /** Whoever tests a connection sits before it: rather than wait for longer, say that the server wants to be left alone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Optional<LimiterStatus>> limits;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();
    private final List<VisibleSpace> spaces = new ArrayList<>();
    private @Nullable TestedSite site;
    private @Nullable Account account;
    private boolean ended;
    private int untaken;

    Notes(Supplier<Optional<LimiterStatus>> limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Empty when it failed, or was not taken because nothing would be answered. */
    <T> Optional<T> step(Supplier<T> step) {
        if (ended || isToldToWait()) {
            untaken++;
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } catch (ConfluenceException e) {
            ended = Faults.endsTheTest(e);
            add(Faults.of(e));
            return Optional.empty();
        }
    }

    /** As the other, for one that yields nothing. */
    void look(Runnable step) {
        step(() -> {
            step.run();
            return true;
        });
    }

    private boolean isToldToWait() {
        Optional<Instant> until = limits.get().flatMap(LimiterStatus::blockedUntil);
        if (until.isEmpty() || !until.get().isAfter(clock.instant().plus(PATIENCE))) {
            return false;
        }
        ended = true;
        add(new Finding(
                Level.WARNING,
                "Nothing is asked before " + until.get() + ": "
                        + limits.get().map(LimiterStatus::reason).orElse(""),
                "Test again after that; if it lasts, lower maxConcurrentRequests or ask for a larger budget"));
        return true;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void ok(String what) {
        add(new Finding(Level.OK, what, null));
    }

    void warn(String what, String cure) {
        add(new Finding(Level.WARNING, what, cure));
    }

    void reached(TestedSite reached) {
        site = reached;
    }

    void signedIn(Account known) {
        account = known;
    }

    void administrator(String by) {
        if (account != null) {
            account = new Account(account.id(), account.name(), by);
        }
    }

    void saw(VisibleSpace space) {
        spaces.add(space);
    }

    ConnectionReport report(String connection) {
        if (untaken > 0) {
            warn("What comes after was not looked at, since it would fail for the same reason", "Mend that, then test again");
        }
        boolean ok = findings.stream().noneMatch(finding -> finding.level() == Level.FAULT);
        List<String> lines = limits.get().map(LimitLines::of).orElse(List.of());
        return new ConnectionReport(
                connection, clock.instant().toString(), ok, site, account, spaces, lines, findings);
    }
}
