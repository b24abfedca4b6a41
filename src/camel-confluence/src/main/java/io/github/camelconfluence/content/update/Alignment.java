package io.github.camelconfluence.content.update;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of one list are those of another, in the same order: equal beginnings and ends, then what stands in both
 * once only, and the same again between those.
 *
 * @see <a href="https://bramcohen.livejournal.com/73318.html">Patience diff</a>
 */
final class Alignment {

    /** Bounds the work on lists that hold the same few elements over and over. */
    private static final int MAX_ROUNDS = 100;

    private record Range(int aFrom, int aTo, int bFrom, int bTo) {}

    private final int[] a;
    private final int[] b;
    private final int[] found;
    private final int[] countInA;
    private final int[] countInB;
    private final int[] placeInB;
    private final Deque<Range> open = new ArrayDeque<>();
    private long work;

    private Alignment(int[] a, int[] b, int kinds) {
        this.a = a;
        this.b = b;
        this.found = new int[a.length];
        this.countInA = new int[kinds];
        this.countInB = new int[kinds];
        this.placeInB = new int[kinds];
        this.work = (long) MAX_ROUNDS * (a.length + b.length);
        Arrays.fill(found, -1);
    }

    /** For each element of the first list its place in the second, or -1. */
    static int[] of(List<?> a, List<?> b) {
        Map<Object, Integer> kinds = new HashMap<>();
        int[] first = numbered(a, kinds);
        int[] second = numbered(b, kinds);
        Alignment alignment = new Alignment(first, second, kinds.size());
        alignment.open.push(new Range(0, first.length, 0, second.length));
        while (!alignment.open.isEmpty()) {
            alignment.align(alignment.open.pop());
        }
        return alignment.found;
    }

    private static int[] numbered(List<?> list, Map<Object, Integer> kinds) {
        int[] numbers = new int[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            Integer known = kinds.putIfAbsent(list.get(i), kinds.size());
            numbers[i] = known == null ? kinds.size() - 1 : known;
        }
        return numbers;
    }

    private void align(Range range) {
        int aFrom = range.aFrom();
        int aTo = range.aTo();
        int bFrom = range.bFrom();
        int bTo = range.bTo();
        while (aFrom < aTo && bFrom < bTo && a[aFrom] == b[bFrom]) {
            found[aFrom++] = bFrom++;
        }
        while (aFrom < aTo && bFrom < bTo && a[aTo - 1] == b[bTo - 1]) {
            found[--aTo] = --bTo;
        }
        work -= (aTo - aFrom) + (bTo - bFrom);
        if (aFrom < aTo && bFrom < bTo && work > 0) {
            between(anchors(aFrom, aTo, bFrom, bTo), new Range(aFrom, aTo, bFrom, bTo));
        }
    }

    /** The places in the first list of what stands once in both, as many as come in the same order. */
    private int[] anchors(int aFrom, int aTo, int bFrom, int bTo) {
        for (int i = aFrom; i < aTo; i++) {
            countInA[a[i]]++;
        }
        for (int i = bFrom; i < bTo; i++) {
            countInB[b[i]]++;
            placeInB[b[i]] = i;
        }
        int[] unique = new int[aTo - aFrom];
        int count = 0;
        for (int i = aFrom; i < aTo; i++) {
            if (countInA[a[i]] == 1 && countInB[a[i]] == 1) {
                unique[count++] = i;
            }
        }
        for (int i = aFrom; i < aTo; i++) {
            countInA[a[i]] = 0;
        }
        for (int i = bFrom; i < bTo; i++) {
            countInB[b[i]] = 0;
        }
        return rising(unique, count);
    }

    /** The longest rising subsequence by the place in the second list. */
    private int[] rising(int[] places, int count) {
        int[] tails = new int[count];
        int[] before = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (placeInB[a[places[tails[middle]]]] < placeInB[a[places[i]]]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] rising = new int[length];
        for (int i = length - 1, at = length == 0 ? -1 : tails[length - 1]; i >= 0; i--, at = before[at]) {
            rising[i] = places[at];
        }
        return rising;
    }

    private void between(int[] anchors, Range range) {
        int aFrom = range.aFrom();
        int bFrom = range.bFrom();
        for (int anchor : anchors) {
            found[anchor] = placeInB[a[anchor]];
        }
        for (int anchor : anchors) {
            open.push(new Range(aFrom, anchor, bFrom, found[anchor]));
            aFrom = anchor + 1;
            bFrom = found[anchor] + 1;
        }
        if (anchors.length > 0) {
            open.push(new Range(aFrom, range.aTo(), bFrom, range.bTo()));
        }
    }
}
