package io.github.camelconfluence.content.chunk;

/** Finds the first of the highest ranks within a range in logarithmic time, by a tree over all of them. */
final class Highest {

    private final int[] ranks;
    private final int[] tree;

    Highest(int[] ranks) {
        this.ranks = ranks;
        int size = ranks.length;
        this.tree = new int[2 * size];
        for (int i = 0; i < size; i++) {
            tree[size + i] = i;
        }
        for (int node = size - 1; node > 0; node--) {
            tree[node] = higher(tree[2 * node], tree[2 * node + 1]);
        }
    }

    /** Both inclusive. */
    int between(int first, int last) {
        int best = first;
        int left = first + ranks.length;
        int right = last + ranks.length + 1;
        while (left < right) {
            if (left % 2 == 1) {
                best = higher(best, tree[left++]);
            }
            if (right % 2 == 1) {
                best = higher(best, tree[--right]);
            }
            left /= 2;
            right /= 2;
        }
        return best;
    }

    private int higher(int one, int other) {
        if (ranks[one] == ranks[other]) {
            return Math.min(one, other);
        }
        return ranks[one] > ranks[other] ? one : other;
    }
}
