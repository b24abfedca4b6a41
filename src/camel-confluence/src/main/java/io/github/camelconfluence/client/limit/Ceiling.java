package io.github.camelconfluence.client.limit;

/**
 * How many requests may be under way: what is configured, a fifth less after a refusal that came when all of them were, one
 * more after fifty that were let in. Not thread-safe.
 */
final class Ceiling {

    private static final double DECREASE = 0.8;
    private static final double INCREASE = 1.0 / 50;

    private int most;
    private double allowed;

    Ceiling(int most) {
        this.most = most;
        this.allowed = most;
    }

    void configure(int newMost) {
        allowed = allowed == most ? newMost : Math.min(allowed, newMost);
        most = newMost;
    }

    int allowed() {
        return (int) allowed;
    }

    /** The one that asks whether a refusal is over may be one more than that, but not more than is configured. */
    int allowed(boolean probe) {
        return probe ? most : allowed();
    }

    void admitted() {
        allowed = Math.min(most, allowed + INCREASE);
    }

    /** @param underWay when what was refused had been sent */
    void refused(int underWay) {
        if (underWay >= allowed()) {
            // A download that is still read must not keep the only place.
            allowed = Math.max(Math.min(most, 2), allowed * DECREASE);
        }
    }
}
