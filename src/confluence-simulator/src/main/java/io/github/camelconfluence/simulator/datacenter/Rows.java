package io.github.camelconfluence.simulator.datacenter;

import java.util.List;

/** Rows of a list that has an order. */
@FunctionalInterface
interface Rows<T> {
    /** At most {@code count} rows from that index on. */
    List<T> fetch(int from, int count);

    static <T> Rows<T> of(List<T> all) {
        return (from, count) -> {
            int start = Math.min(from, all.size());
            return all.subList(start, (int) Math.min((long) start + count, all.size()));
        };
    }
}
