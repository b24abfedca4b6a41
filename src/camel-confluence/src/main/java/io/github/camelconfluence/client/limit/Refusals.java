package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * From a refusal to the first request that is let in again. All that were under way when the first refusal was heard are
 * refused with it and count as one event; after the wait one request alone finds out whether it is over. What was admitted
 * from one such event to the next tells the {@link Pace}. Not thread-safe.
 */
final class Refusals {

    /** A refusal that names no wait still asks for one. */
    static final Duration LEAST_WAIT = Duration.ofMillis(500);

    /** So many admitted since the last event that refusals are a hundredth at most. */
    private static final long MANY = 100;

    /** Before anything else, when asking begins anew. */
    private static final long HARDLY_ANY = 5;

    /** As a part of the time from the last request that was refused to the one that was let in. */
    private static final double SOON = 0.3;

    /** Who kept to a pace and was refused once alone may have met a bucket, which filled all that time. */
    private static final double AFTER_ONE = 0.6;

    private final Pace pace;
    private final Window window;
    private final Debt debt = new Debt();
    private final RandomGenerator random;

    private Instant begin = Instant.MIN;
    private Instant answered = Instant.MIN;
    private long admitted;
    private long sinceLastEvent;
    private @Nullable Instant refusedAt;
    private Instant lastRefusedAt = Instant.MIN;
    private Instant heardAt = Instant.MIN;
    private Instant until = Instant.MIN;
    /** What was waited longer than thought necessary, and says nothing about the server. */
    private Duration courtesy = Duration.ZERO;

    private boolean measured;
    private boolean told;
    private @Nullable Pass probe;
    private int strikes;

    Refusals(Pace pace, RandomGenerator random) {
        this.pace = pace;
        this.window = new Window(random);
        this.random = random;
    }

    Instant until() {
        return until;
    }

    /** The next request goes alone. */
    boolean isProbeDue() {
        return refusedAt != null;
    }

    boolean isProbing() {
        return probe != null;
    }

    /** @param idle whether nobody had asked for a while, which is no measure of what the server admits */
    void sent(Pass pass, boolean idle) {
        Instant now = pass.sent();
        probe = pass.probe() ? pass : probe;
        if (refusedAt == null && (idle || begin.equals(Instant.MIN))) {
            begin = now;
            answered = now;
            admitted = 0;
        }
    }

    void admitted(Pass pass, Instant now) {
        if (admitted == 0 && refusedAt == null) {
            answered = now;
        }
        debt.admitted();
        admitted++;
        sinceLastEvent++;
        Instant refused = refusedAt;
        if (pass.probe() && refused != null) {
            end(pass.sent(), refused);
        }
    }

    /** The probe ended without an answer that tells anything. */
    void undecided(Pass pass) {
        if (pass.equals(probe)) {
            probe = null;
        }
    }

    private void end(Instant again, Instant refused) {
        if (measured && !isOutOfTheBlue()) {
            Duration wait = Duration.between(refused, again).minus(courtesy);
            if (pace.isBounded()) {
                window.outlasted(wait);
            } else {
                window.learn(Duration.between(begin, refused), wait);
            }
            Instant over = over(refused.plus(wait));
            double cycle = Math.max(0.001, seconds(Duration.between(begin, over)));
            // The request that was let in belongs to what comes now.
            pace.refused((admitted - 1) / cycle, admitted);
        }
        refusedAt = null;
        courtesy = Duration.ZERO;
        probe = null;
        strikes = 0;
        begin = again;
        answered = again;
        admitted = 1;
        sinceLastEvent = 1;
    }

    /**
     * When the server admitted again, rather early than late where it did not say: a pace too fast is found out in the next
     * window, one too slow only by the growth.
     */
    private Instant over(Instant latest) {
        Duration unknown = Duration.between(lastRefusedAt, latest);
        double part = told ? 1 : pace.isBounded() && strikes == 1 ? AFTER_ONE : SOON;
        return unknown.isNegative() ? lastRefusedAt : lastRefusedAt.plusNanos((long) (part * unknown.toNanos()));
    }

    /** Who asks seldom was refused at once, for the first time in long: that cannot have been the pace. */
    private boolean isOutOfTheBlue() {
        return admitted <= HARDLY_ANY && sinceLastEvent > MANY;
    }

    /**
     * Returns how long to wait now, zero if that was known.
     *
     * @param said by the server
     * @param forRate whether it is the rate that was too high, rather than the server that is busy
     */
    Duration refused(Pass pass, Optional<Duration> said, boolean forRate, Instant now) {
        debt.refused();
        boolean known = pass.sent().isBefore(heardAt);
        if (!known) {
            refusedAt = refusedAt == null ? pass.sent() : refusedAt;
            told = said.isPresent();
            measured = forRate && (strikes == 0 || measured);
            lastRefusedAt = pass.sent();
            heardAt = now;
            strikes++;
            probe = null;
        } else if (said.isEmpty()) {
            extend(now.plus(LEAST_WAIT));
            return Duration.ZERO;
        } else if (refusedAt == null && !now.plus(said.get()).isAfter(until)) {
            return Duration.ZERO;
        } else {
            // Who was busy besides says nothing of the rate.
            measured = forRate && (refusedAt == null || measured);
            lastRefusedAt = refusedAt == null ? now : lastRefusedAt;
            told |= refusedAt == null;
        }
        Instant from = refusedAt == null ? now : refusedAt;
        refusedAt = from;
        Duration wait = said.map(this::slightlyMore).orElseGet(() -> guess(from, now));
        extend(now.plus(wait));
        return wait;
    }

    private Duration guess(Instant from, Instant now) {
        Duration guess = window.guess(
                new Window.Refusal(begin, answered, admitted, from, strikes, debt.owed(), now), pace.interval());
        boolean enough = guess.compareTo(LEAST_WAIT) >= 0;
        courtesy = enough ? Duration.ZERO : LEAST_WAIT.minus(guess);
        return enough ? guess : LEAST_WAIT;
    }

    private void extend(Instant end) {
        until = end.isAfter(until) ? end : until;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** Many clients told the same second must not come back in the same millisecond. */
    private Duration slightlyMore(Duration minimum) {
        return minimum.plusMillis((long) (random.nextDouble() * Math.min(1000, minimum.toMillis() / 10)));
    }
}
