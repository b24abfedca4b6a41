package io.github.camelconfluence.search.index;

import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;

/** What was done since the process began, for metrics and, as it grows, for the log. */
public final class IndexTally {

    private final LongAdder contents = new LongAdder();
    private final LongAdder embedded = new LongAdder();
    private final LongAdder updated = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder deleted = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final IndexingLines lines;

    public IndexTally(Clock clock) {
        this.lines = new IndexingLines(clock, this);
    }

    void written(int count, IndexUpdate update) {
        contents.add(count);
        embedded.add(update.unembedded().size());
        updated.add(update.changed().size());
        unchanged.add(update.unchanged());
        deleted.add(update.vanished());
        lines.written();
    }

    void failed(int count) {
        failed.add(count);
    }

    /** Contents whose passages the store has as they are now. */
    public long contents() {
        return contents.sum();
    }

    /** Passages that cost an embedding. */
    public long embedded() {
        return embedded.sum();
    }

    /** Passages that kept their vector and got other metadata. */
    public long updated() {
        return updated.sum();
    }

    /** Passages that the store had as they are. */
    public long unchanged() {
        return unchanged.sum();
    }

    /** Passages that vanished. */
    public long deleted() {
        return deleted.sum();
    }

    /** Contents that were refused, each time it was tried. */
    public long failed() {
        return failed.sum();
    }
}
