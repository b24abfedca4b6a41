package io.github.camelconfluence.client.limit;

/**
 * How many more refusals there were of late than one in a hundred requests: each owes a hundred admitted ones. Not
 * thread-safe.
 */
final class Debt {

    private static final double PAID_BY_ONE = 0.01;

    /** What was paid in advance long ago must not let many be refused now. */
    private static final double MOST_IN_ADVANCE = 9;

    /** A server's bad night need not be paid for all day. */
    private static final double MOST_OWED = 10;

    private double owed;

    void admitted() {
        owed = Math.max(-MOST_IN_ADVANCE, owed - PAID_BY_ONE);
    }

    void refused() {
        owed = Math.min(MOST_OWED, owed + 1);
    }

    /** Negative if some are left. */
    double owed() {
        return owed;
    }
}
