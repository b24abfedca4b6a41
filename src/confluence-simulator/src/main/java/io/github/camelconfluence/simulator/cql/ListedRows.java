package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Listing;
import io.github.camelconfluence.simulator.model.Position;
import io.github.camelconfluence.simulator.model.View;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** All rows of a listing, read in batches as they are asked for. */
final class ListedRows implements Iterator<Content> {
    private static final int FIRST_BATCH = 100;
    private static final int LATER_BATCHES = 2_000;

    private final View view;
    private final Listing listing;
    private List<Content> batch;
    private int wanted = FIRST_BATCH;
    private int next;

    ListedRows(View view, Listing listing, @Nullable Position start) {
        this.view = view;
        this.listing = listing;
        this.batch = view.list(listing, start, wanted);
    }

    @Override
    public boolean hasNext() {
        if (next == batch.size() && next == wanted) {
            Position last = Position.after(batch.get(next - 1), listing.sort());
            wanted = LATER_BATCHES;
            batch = view.list(listing, last, wanted);
            next = 0;
        }
        return next < batch.size();
    }

    @Override
    public Content next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.get(next++);
    }
}
