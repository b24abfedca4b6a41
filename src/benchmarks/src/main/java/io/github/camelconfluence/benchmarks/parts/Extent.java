package io.github.camelconfluence.benchmarks.parts;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param pages of the comparison
 * @param latencies of the comparison; one row each
 * @param runs at the most, of those between which it is decided who is faster
 * @param pagesByHand where each page takes four requests, one after the other: one number for each latency
 * @param limits which limits are tried
 * @param growth sizes of sites, smallest first
 * @param million the size of the largest site
 * @param fileMegabytes the size of the large file
 */
public record Extent(
        int pages,
        List<Duration> latencies,
        int runs,
        List<Integer> pagesByHand,
        Limited limits,
        List<Integer> growth,
        int million,
        int fileMegabytes,
        boolean isShort) {

    /**
     * @param seconds for which is asked, long enough to weigh what it costs to find a limit out
     * @param burst requests in so many seconds, {@code quota} likewise
     * @param grace see {@link io.github.camelconfluence.benchmarks.limits.Manners}
     */
    public record Limited(
            int seconds,
            int burst,
            int burstSeconds,
            int quota,
            int quotaSeconds,
            List<Integer> clients,
            List<Boolean> told,
            Duration grace) {}

    public static final Extent FULL = new Extent(
            10_000,
            List.of(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(200)),
            3,
            List.of(500, 50, 20),
            new Limited(130, 300, 10, 900, 30, List.of(1, 3), List.of(true, false), Duration.ofMillis(100)),
            List.of(1_000, 10_000, 100_000),
            1_000_000,
            2_200,
            false);

    /** What CI runs: the same on little, with a grace that a busy machine needs. */
    public static final Extent SHORT = new Extent(
            500,
            List.of(Duration.ofMillis(20)),
            1,
            List.of(25),
            new Limited(10, 60, 3, 0, 0, List.of(1), List.of(true), Duration.ofSeconds(2)),
            List.of(1_000),
            5_000,
            20,
            true);
}
