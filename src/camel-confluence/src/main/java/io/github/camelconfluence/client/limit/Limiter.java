package io.github.camelconfluence.client.limit;

import io.github.camelconfluence.client.RateLimited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when a request may leave: never while the server said to wait, no faster than it admits, no more at once than
 * allowed, within the budget, and not to a server that is down. One for all who sign in to a site as the same account.
 * Thread-safe.
 */
public final class Limiter {

    /** Cloud quotas refill at the top of the hour: a longer wait is kept, too, but callers fail instead of waiting. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(65);

    /** A longer wait is a way to say never, and nothing tells when that ends but to ask. */
    private static final Duration NEVER = Duration.ofDays(7);

    private static final Duration AFTER_HOPELESS = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Limiter.class);
    private static final String HOPELESS =
            "the server asks to wait practically for ever, which Data Center does when the limit of"
                    + " this user is zero: ask an administrator to allow it requests";

    private final String name;
    private final Clock clock;
    private final Budget budget;
    private final Ceiling ceiling;
    private final Pace pace = new Pace();
    private final Shares shares = new Shares();
    private final Refusals refusals;
    private final Circuit circuit;
    private final Tally tally = new Tally();
    private final LongWaits longWaits;
    private final Line line = new Line();

    private Instant lastSent = Instant.MIN;
    private String reason = "";
    private boolean hopeless;
    private boolean heldBack;
    private int underWay;
    private long changes;

    /**
     * @param name of site and account, for people
     * @param requestsPerHour 0 for no budget
     */
    public Limiter(String name, Allowance allowance, Clock clock, RandomGenerator random) {
        this.name = name;
        this.clock = clock;
        this.budget = new Budget(clock.instant());
        this.ceiling = new Ceiling(allowance.concurrentRequests());
        this.refusals = new Refusals(pace, random);
        this.circuit = new Circuit(random);
        this.longWaits = new LongWaits(name, LOG::info);
        budget.grant(allowance.requestsPerHour());
    }

    /** What it knows right now; costs nothing but a moment. */
    public synchronized LimiterStatus status() {
        Instant now = clock.instant();
        Hold hold = Hold.longest(forRefusal(now), forBudget(now), forShare(now), forPace(now));
        return new LimiterStatus(
                name,
                tally.perSecond(now),
                pace.perSecond(),
                underWay,
                shares.ceiling(ceiling.allowed()),
                tally.waits(),
                tally.waitedInAll(),
                tally.refusals(),
                budget.isGranted() ? OptionalInt.of(budget.left(now)) : OptionalInt.empty(),
                hold.isOver() ? Optional.empty() : Optional.of(now.plus(hold.length())),
                hold.isOver() ? "" : hold.why(),
                circuit.open(now),
                shares.told());
    }

    /** From now on no more than this is asked for. */
    synchronized void allow(Allowance allowance) {
        ceiling.configure(allowance.concurrentRequests());
        budget.grant(allowance.requestsPerHour());
        changed();
    }

    /**
     * Takes the right to send one request now, or says what to wait for.
     *
     * @throws RateLimited if the server said to wait longer than anybody waits
     * @throws io.github.camelconfluence.client.Unavailable if the server is down
     */
    public synchronized Turn enter() {
        Instant now = clock.instant();
        boolean afterOutage = circuit.letThrough(now);
        Hold refused = forRefusal(now);
        if (hopeless && !refused.isOver() || refused.length().compareTo(LONGEST_WAIT) > 0) {
            throw new RateLimited(
                    429,
                    "Not sent: " + refused.why() + ". It is asked again in "
                            + refused.length().toSeconds() + " s",
                    refused.length());
        }
        if (!refused.isOver()) {
            return heldBack(Turn.in(refused.length()));
        }
        hopeless = false;
        if (mustWaitForAnother()) {
            return heldBack(Turn.AFTER_ANOTHER);
        }
        boolean probe = refusals.isProbeDue();
        if (!probe) {
            pace.asked(now);
        }
        Hold hold = probe ? forBudget(now) : Hold.longest(forBudget(now), forShare(now), forPace(now));
        if (!hold.isOver()) {
            longWaits.notice(hold, now);
            return heldBack(Turn.in(hold.length()));
        }
        Pass pass = leave(now, probe);
        if (afterOutage) {
            circuit.probing(pass);
        }
        return Turn.now(pass);
    }

    private Turn heldBack(Turn turn) {
        heldBack = true;
        return turn;
    }

    private boolean mustWaitForAnother() {
        boolean probe = refusals.isProbeDue();
        int allowed = ceiling.allowed(probe);
        return refusals.isProbing() || underWay >= (probe ? allowed : shares.ceiling(allowed));
    }

    private Hold forRefusal(Instant now) {
        return new Hold(
                now.isBefore(refusals.until()) ? Duration.between(now, refusals.until()) : Duration.ZERO, reason);
    }

    private Hold forBudget(Instant now) {
        return new Hold(budget.untilFree(now), "what is left of requestsPerHour has to last");
    }

    private Hold forShare(Instant now) {
        Duration spread = shares.interval(now, underWay, ceiling.allowed());
        boolean never = spread.isZero() || lastSent.equals(Instant.MIN);
        Duration wait = never ? Duration.ZERO : Duration.between(now, lastSent.plus(spread));
        return new Hold(wait, "what is left of the limit that the server reports has to last");
    }

    private Hold forPace(Instant now) {
        return new Hold(pace.untilNext(now), "the server has refused to answer faster");
    }

    private Pass leave(Instant now, boolean probe) {
        boolean idle = underWay == 0 && !heldBack && now.isAfter(lastSent.plus(IDLE));
        heldBack = false;
        lastSent = now;
        underWay++;
        Pass pass = new Pass(tally.sent(now), now, underWay, probe, pace.sent(now));
        refusals.sent(pass, idle);
        budget.take(now);
        return pass;
    }

    /** Whether a request that has its turn, and has not left yet, may still do so: the server may have said to wait since. */
    public synchronized boolean mayLeave(Pass pass) {
        return forRefusal(clock.instant()).isOver() && pass.probe() == refusals.isProbeDue();
    }

    /** @param headers looks a header of the answer up by name, ignoring case */
    public synchronized void heard(Pass pass, int status, Function<String, Optional<String>> headers) {
        Instant now = clock.instant();
        LimitHeaders limits = LimitHeaders.of(headers, now);
        Instant answered = pass.sent().plus(Duration.between(pass.sent(), now).dividedBy(2));
        shares.heard(limits, answered, Math.max(0, underWay - 1));
        Optional<Duration> told = RetryAfter.of(headers, clock);
        if (status == 429 || told.isPresent() && RetryAfter.isKeptAfter(status)) {
            circuit.undecided(pass);
            String why = "the server answered " + status
                    + RefusalReason.of(headers).map(named -> " (" + named + ")").orElse("");
            refused(pass, new Refused(status, told.or(limits::untilReset), why), now);
        } else {
            circuit.answered();
            ceiling.admitted();
            if (pass.paced()) {
                pace.admitted();
            }
            refusals.admitted(pass, now);
        }
        changed();
    }

    private record Refused(int status, Optional<Duration> told, String why) {}

    private void refused(Pass pass, Refused refused, Instant now) {
        tally.refused();
        boolean first = !refusals.isProbeDue();
        boolean never = refused.told().filter(wait -> wait.compareTo(NEVER) > 0).isPresent();
        boolean found = refused.status() == 429 && !shares.refused();
        Duration wait = refusals.refused(pass, never ? Optional.of(AFTER_HOPELESS) : refused.told(), found, now);
        hopeless |= never;
        if (first && refused.status() == 429) {
            ceiling.refused(pass.underWay());
        }
        if (!wait.isZero()) {
            reason = never && refused.status() == 429 ? HOPELESS : refused.why();
            longWaits.notice(new Hold(Duration.between(now, refusals.until()), reason), now);
        }
    }

    /** There was no answer, or one that may say that the server is down. */
    public synchronized void failed(Pass pass, Outage outage) {
        circuit.failed(pass, outage, clock.instant());
        refusals.undecided(pass);
        changed();
    }

    /** A request had to wait so long for its turn. */
    public synchronized void waited(Duration time) {
        tally.waited(time);
        Instant now = clock.instant();
        Hold hold = Hold.longest(forRefusal(now), forBudget(now), forShare(now), forPace(now));
        String why = hold.isOver() ? "others were before it, as many at once as may be" : hold.why();
        longWaits.noticeInLine(new Hold(time, why), now);
    }

    /** The request is over: its answer has been read, or there is none. */
    public synchronized void left(Pass pass) {
        underWay--;
        refusals.undecided(pass);
        circuit.undecided(pass);
        changed();
    }

    private void changed() {
        changes++;
        notifyAll();
    }

    /** Returns when something may have changed since the last {@link #enter}. */
    public synchronized void awaitChange(BooleanSupplier cancelled) throws InterruptedException {
        long seen = changes;
        while (changes == seen && !cancelled.getAsBoolean() && mustWaitForAnother()) {
            wait();
        }
    }

    /** Lets those that wait see that they need not any more. */
    public void wake() {
        synchronized (this) {
            changed();
        }
        line.wake();
    }

    /** Where to stand before {@link #enter}. */
    public Line line() {
        return line;
    }
}
