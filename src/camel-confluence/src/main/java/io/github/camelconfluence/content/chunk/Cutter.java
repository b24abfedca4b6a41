package io.github.camelconfluence.content.chunk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Groups consecutive parts so that no group is too long. Where it cuts depends on what stands there, not on where that is:
 * a stretch that is too long is cut at its best boundary, and what is still too long once more. So an edit moves the
 * boundaries next to it only, wherever on the page it happens.
 */
final class Cutter {

    /** Consecutive parts, {@code from} inclusive to {@code to} exclusive. */
    record Range(int from, int to) {

        boolean isSingle() {
            return to - from == 1;
        }
    }

    /** Whether parts can be one group, once the sum of their sizes does not speak against it. */
    interface Fit {
        boolean test(Range range);
    }

    private final long[] sums;
    private final Highest ranks;
    private final int shortest;

    /**
     * @param sizes of the parts
     * @param ranks how good it is to cut before each part
     * @param shortest what both sides of a cut should have
     */
    Cutter(int[] sizes, int[] ranks, int shortest) {
        this.sums = new long[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            sums[i + 1] = sums[i] + sizes[i];
        }
        this.ranks = new Highest(ranks);
        this.shortest = shortest;
    }

    List<Range> groups(int max, Fit fit) {
        List<Range> groups = new ArrayList<>();
        Deque<Range> open = new ArrayDeque<>();
        open.push(new Range(0, sums.length - 1));
        while (!open.isEmpty()) {
            Range range = open.pop();
            if (range.isSingle() || size(range) <= max && fit.test(range)) {
                groups.add(range);
            } else {
                int at = cut(range);
                open.push(new Range(at, range.to()));
                open.push(new Range(range.from(), at));
            }
        }
        return groups;
    }

    long size(Range range) {
        return sums[range.to()] - sums[range.from()];
    }

    private int cut(Range range) {
        int first = firstAt(sums[range.from()] + shortest, range);
        int last = firstAt(sums[range.to()] - shortest + 1, range) - 1;
        if (first <= last && last > range.from()) {
            return ranks.between(Math.max(first, range.from() + 1), Math.min(last, range.to() - 1));
        }
        int middle = firstAt((sums[range.from()] + sums[range.to()]) / 2, range);
        return Math.min(Math.max(middle, range.from() + 1), range.to() - 1);
    }

    /** The first boundary in the range with at least so much before it. */
    private int firstAt(long sum, Range range) {
        int low = range.from();
        int high = range.to();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] < sum) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
