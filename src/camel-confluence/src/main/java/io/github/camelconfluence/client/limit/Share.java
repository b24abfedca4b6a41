package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one limit that the server reports, and which share of it is ours when others use it, too. Far from the
 * limit it holds nobody back; near it, what is left is spread over the time until there is more. Not thread-safe.
 */
final class Share {

    /** Near is where fewer than this part of the limit are left, or than a few clients could have on their way at once. */
    private static final double NEAR = 0.2;

    private static final double LEAST_SHARE = 0.1;
    private static final int SMALL = 10;
    private static final int ENOUGH_TO_JUDGE = 5;
    private static final Duration UNKNOWN_RESET = Duration.ofSeconds(10);

    private long first;
    private long lowest = -1;
    private long limit;
    private long own;
    private double ours = 0.5;
    private Instant heard = Instant.MIN;
    private Instant reset = Instant.MIN;
    private @Nullable Duration window;
    private @Nullable Duration perToken;

    /** @param underWay requests whose answers may arrive out of order */
    void heard(Quota quota, Instant now, int underWay) {
        boolean renewed = lowest < 0 || quota.remaining() > lowest + underWay + ENOUGH_TO_JUDGE || !now.isBefore(reset);
        if (renewed) {
            judge();
            first = quota.remaining();
            lowest = first;
            own = 0;
            reset = end(quota, now);
        } else {
            own++;
            lowest = Math.min(lowest, quota.remaining());
            Instant end = end(quota, now);
            reset = end.isBefore(reset) ? end : reset;
        }
        limit = Math.max(quota.limit(), first);
        window = quota.window();
        perToken = quota.perToken();
        heard = now;
    }

    /** At the end of each window, slowly where others seem to have gone: they may only wait.
     * The bucket fills meanwhile, so that others cannot be told from it; there its level says enough. */
    private void judge() {
        long used = first - lowest;
        if (perToken == null && used >= ENOUGH_TO_JUDGE) {
            double seen = Math.min(1, Math.max(LEAST_SHARE, (double) own / used));
            ours += (seen - ours) * (seen < ours ? 0.3 : 0.25);
        }
    }

    /** Others were faster than thought. */
    void refused() {
        ours = Math.max(LEAST_SHARE, ours * 0.8);
    }

    /** As it was last told. */
    String left() {
        return lowest + " left of " + limit;
    }

    boolean isUsedUp() {
        return lowest == 0;
    }

    private static Instant end(Quota quota, Instant now) {
        Duration left = quota.untilReset() == null ? UNKNOWN_RESET : quota.untilReset();
        Duration window = quota.window();
        return now.plus(window != null && window.compareTo(left) < 0 ? window : left);
    }

    /** How long after the last request the next may leave; zero when far from the limit. */
    Duration interval(Instant now, int underWay, int ceiling) {
        double near = Math.max(NEAR * limit, Math.min(ceiling / ours, limit));
        if (perToken != null) {
            double level =
                    lowest - underWay + (double) Duration.between(heard, now).toNanos() / perToken.toNanos();
            return level >= near ? Duration.ZERO : seconds(seconds(perToken) * near / Math.max(0.5, level));
        }
        // Of a small limit a few clients could use up most before any of them heard of it.
        Duration steady = window == null || limit == 0 || limit > SMALL * ceiling
                ? Duration.ZERO
                : seconds(seconds(window) / (ours * limit));
        if (lowest < 0 || !now.isBefore(reset)) {
            return steady;
        }
        Duration left = Duration.between(now, reset);
        double free = lowest - underWay;
        if (free > near) {
            return steady;
        }
        if (free < 1) {
            return left;
        }
        // What others took since we last heard of it is not known: the pace of then still holds. Half of what is under
        // way
        // was counted before it was heard.
        double spread = seconds(Duration.between(heard, reset)) / (ours * (lowest - underWay / 2.0));
        return seconds(Math.max(spread, seconds(steady)));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
