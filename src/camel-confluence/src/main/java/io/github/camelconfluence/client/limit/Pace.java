package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast requests follow each other: as fast as they come until the server refuses one; from then on a little slower than
 * what it has admitted, and faster again by a cubic curve, flat at first, that the requests admitted since drive. So a limit
 * is found again at a constant share of refusals, whatever its size and however many clients share it. Not thread-safe.
 */
final class Pace {

    /** Below what was admitted, so that windows that are not ours to see do not overflow. */
    private static final double MARGIN = 0.95;

    /** How much is tried in addition by the time that the requests of one step have been admitted. */
    private static final double GAIN = 0.05;

    private static final double LITTLE = 0.75;

    /** Who has grown from far below to far above is not just a little too fast. */
    private static final double FAR_ABOVE = 1.5;

    private static final long LONG_STEP = 1000;
    private static final long LEAST_TO_STEP = 10;
    private static final long FEW = 20;

    /** One refusal that comes before anything else may be somebody else's doing. */
    private static final long HARDLY_ANY = 5;

    private static final double SLOWEST = 0.001;

    /** No faster than anybody asks: as good as no pace at all. */
    private static final double BOUNDLESS = 2000;

    private double base = Double.POSITIVE_INFINITY;
    private long longest = LONG_STEP;
    private long step = LONG_STEP;
    private long admitted;
    private boolean lastEarly;
    private int doubts;
    private boolean forgiven;
    private Instant next = Instant.MIN;
    private boolean awaited;

    boolean isBounded() {
        return base < BOUNDLESS;
    }

    /** Infinite while unbounded. */
    double perSecond() {
        if (!isBounded()) {
            return Double.POSITIVE_INFINITY;
        }
        double steps = (double) admitted / step;
        double now = base * (1 + GAIN * steps * steps * steps);
        return now < BOUNDLESS ? now : Double.POSITIVE_INFINITY;
    }

    Duration interval() {
        double perSecond = perSecond();
        return Double.isInfinite(perSecond) ? Duration.ZERO : Duration.ofNanos((long) (1e9 / perSecond));
    }

    /** Somebody would have sent now. */
    void asked(Instant now) {
        awaited |= now.isBefore(next);
    }

    Duration untilNext(Instant now) {
        return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** Returns whether it left because it was its turn, rather than because nobody had asked before. */
    boolean sent(Instant now) {
        Duration interval = interval();
        // Who woke up late makes up for it with the next requests, but no more than with two.
        Instant earliest = now.minus(interval.multipliedBy(2));
        boolean paced = awaited && !interval.isZero();
        Instant due = paced ? (next.isBefore(earliest) ? earliest : next) : now;
        next = due.plus(interval);
        awaited = false;
        return paced;
    }

    void admitted() {
        admitted++;
    }

    /**
     * @param measured what the server admitted a second from one refusal to the next, the wait included
     * @param evidence how many requests that rests on
     */
    void refused(double measured, long evidence) {
        double before = perSecond();
        boolean isFirst = !isBounded();
        if (isFirst && evidence < HARDLY_ANY && !forgiven) {
            forgiven = true;
            return;
        }
        boolean early = admitted < step / 3;
        // After a long time without a refusal the one pace that was too fast is the last.
        boolean isolated = !isFirst && (!early || measured > LITTLE * before && !lastEarly);
        forgiven = false;
        doubts = evidence < FEW && (isFirst || doubts > 0) ? doubts + 1 : 0;
        // A refusal or two out of the blue must not make us crawl; if they go on they are meant.
        double least = doubts > 0 ? Math.pow(0.5, doubts - 1) : SLOWEST;
        base = Math.max(least, MARGIN * Math.min(before, isolated ? FAR_ABOVE * measured : measured));
        // One window must not see much of the growth, or it ends far above what is admitted.
        longest = isFirst ? Math.max(LONG_STEP, 2 * evidence) : longest;
        step = Math.max(LEAST_TO_STEP, Math.min(longest, (doubts == 1 ? 2 : isFirst ? 6 : 16) * evidence));
        lastEarly = early;
        admitted = 0;
    }
}
