package io.github.camelconfluence.benchmarks.report;

import java.util.stream.DoubleStream;

/** Which value lies where on a plot. */
record Axis(double from, double to, double start, double end) {

    double at(double value) {
        return start + (end - start) * (value - from) / Math.max(to - from, 1e-12);
    }

    /** Five in all, or one for each power of ten. */
    double[] ticks(boolean powers) {
        return powers
                ? DoubleStream.iterate(Math.ceil(from), tick -> tick <= to + 1e-9, tick -> tick + 1)
                        .toArray()
                : DoubleStream.iterate(0, tick -> tick <= 4, tick -> tick + 1)
                        .map(tick -> to * tick / 4)
                        .toArray();
    }
}
