package io.github.camelconfluence.benchmarks.limits;

import io.github.camelconfluence.benchmarks.process.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How clients kept to a limit, by what the server saw.
 *
 * @param used of the requests that the limit allowed in whole windows while there was work; NaN if there was no whole window
 * @param whileBlocked requests of a client that had been told to wait, but for those {@code underWay}
 */
public record Manners(int requests, int refused, double used, int whileBlocked, int underWay) {

    /** What a 429 without Retry-After asks for at the least. */
    static final Duration UNTOLD = Duration.ofMillis(500);

    /** When there was always something to ask for. */
    public record Work(Instant from, Instant until) {}

    /**
     * @param log oldest first
     * @param grace a request that arrives so soon after a 429 left may have been on its way
     */
    public static Manners of(LimitCase limit, List<Seen> log, Work work, Duration grace) {
        int blocked = 0;
        int underWay = 0;
        List<Seen> refusals = log.stream().filter(Seen::isRefused).toList();
        for (Seen request : log) {
            boolean early = refusals.stream().anyMatch(refusal -> blocks(refusal, request, Duration.ZERO));
            boolean rude = refusals.stream().anyMatch(refusal -> blocks(refusal, request, grace));
            blocked += rude ? 1 : 0;
            underWay += early && !rude ? 1 : 0;
        }
        return new Manners(log.size(), refusals.size(), used(limit, log, work), blocked, underWay);
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

    private static double used(LimitCase limit, List<Seen> log, Work work) {
        List<Instant> begins = (limit.quota() ? boundaries(limit, work) : windows(limit, log))
                .stream()
                        .filter(begin -> !begin.isBefore(work.from()) && !begin.isAfter(work.until()))
                        .toList();
        if (begins.size() < 2) {
            return Double.NaN;
        }
        Instant first = begins.get(0);
        Instant last = begins.get(begins.size() - 1);
        long accepted = log.stream()
                .filter(request -> !request.isRefused())
                .filter(request -> !request.received().isBefore(first)
                        && request.received().isBefore(last))
                .count();
        double windows = (double) Duration.between(first, last).toMillis()
                / limit.window().toMillis();
        return accepted / (windows * limit.permits());
    }

    private static List<Instant> boundaries(LimitCase limit, Work work) {
        long window = limit.window().toMillis();
        return LongStream.rangeClosed(
                        work.from().toEpochMilli() / window, work.until().toEpochMilli() / window)
                .mapToObj(number -> Instant.ofEpochMilli(number * window))
                .toList();
    }

    /** Each begins with the first request after the one before; the time in between is not used. */
    private static List<Instant> windows(LimitCase limit, List<Seen> log) {
        List<Instant> begins = new ArrayList<>();
        for (Seen request : log) {
            boolean isNew = begins.isEmpty()
                    || !request.received()
                            .isBefore(begins.get(begins.size() - 1).plus(limit.window()));
            if (isNew) {
                begins.add(request.received());
            }
        }
        return begins;
    }
}
