package io.github.camelconfluence.benchmarks.limits;

import io.github.camelconfluence.benchmarks.process.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How clients kept to a limit, by what the server saw.
 *
 * @param used of the requests that the limit allowed in whole windows while there was work; NaN if there was no whole window
 * @param whileBlocked requests of a client that had been told to wait, but for those {@code underWay}
 */
public record Manners(int requests, int refused, double used, int whileBlocked, int underWay) {

    /** What a 429 without Retry-After asks for at the least. */
    static final Duration UNTOLD = Duration.ofMillis(500);

    /**
     * @param log oldest first
     * @param workUntil when the last page was delivered
     * @param grace a request that arrives so soon after a 429 left may have been on its way
     */
    public static Manners of(LimitCase limit, List<Seen> log, Instant workUntil, Duration grace) {
        int blocked = 0;
        int underWay = 0;
        List<Seen> refusals = log.stream().filter(Seen::isRefused).toList();
        for (Seen request : log) {
            boolean early = refusals.stream().anyMatch(refusal -> blocks(refusal, request, Duration.ZERO));
            boolean rude = refusals.stream().anyMatch(refusal -> blocks(refusal, request, grace));
            blocked += rude ? 1 : 0;
            underWay += early && !rude ? 1 : 0;
        }
        return new Manners(log.size(), refusals.size(), used(limit, log, workUntil), blocked, underWay);
    }

    public double refusedShare() {
        return (double) refused / Math.max(1, requests);
    }

    private static boolean blocks(Seen refusal, Seen request, Duration grace) {
        Duration wait = refusal.retryAfter().isZero() ? UNTOLD : refusal.retryAfter();
        return refusal.credential().equals(request.credential())
                && request.received().isAfter(refusal.answered().plus(grace))
                && request.received().isBefore(refusal.answered().plus(wait));
    }

    private static double used(LimitCase limit, List<Seen> log, Instant workUntil) {
        if (log.isEmpty()) {
            return Double.NaN;
        }
        long window = limit.window().toMillis();
        long first = log.get(0).received().toEpochMilli();
        long begin = limit.quota() ? Math.floorDiv(first, window) * window : first;
        long windows = (workUntil.toEpochMilli() - begin) / window;
        Instant end = Instant.ofEpochMilli(begin + windows * window);
        long accepted = log.stream()
                .filter(request -> !request.isRefused() && request.received().isBefore(end))
                .count();
        return windows <= 0 ? Double.NaN : (double) accepted / (windows * limit.permits());
    }
}
