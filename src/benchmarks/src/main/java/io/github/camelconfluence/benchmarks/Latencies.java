package io.github.camelconfluence.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * How long each of many calls took, on the wall and of the processor: the second is what a call would take on a machine that
 * has nothing else to do.
 */
final class Latencies {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] wall;
    private final long[] processor;
    private int count;

    Latencies(int calls) {
        wall = new long[calls];
        processor = new long[calls];
    }

    void measure(Runnable call) {
        long processorBefore = THREADS.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        call.run();
        wall[count] = System.nanoTime() - before;
        processor[count] = THREADS.getCurrentThreadCpuTime() - processorBefore;
        count++;
    }

    @Override
    public String toString() {
        return "%s ms on the wall, %s ms of the processor".formatted(percentiles(wall), percentiles(processor));
    }

    private static String percentiles(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return "p50 %.1f, p95 %.1f, p99 %.1f".formatted(at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
