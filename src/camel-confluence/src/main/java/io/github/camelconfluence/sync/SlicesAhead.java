package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Slices;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A listing of which the next slice is fetched while this one is worked on. To be closed. */
final class SlicesAhead<T> implements Slices<T>, AutoCloseable {

    private final Executor workers;
    private final Slices<T> listing;
    private @Nullable List<T> slice;
    private @Nullable Ahead<@Nullable List<T>> following;

    SlicesAhead(Executor workers, Slices<T> listing) {
        this.workers = workers;
        this.listing = listing;
    }

    @Override
    public boolean hasNext() {
        if (slice == null) {
            Ahead<@Nullable List<T>> ahead = following;
            following = null;
            slice = ahead == null ? fetch() : ahead.take();
        }
        return slice != null;
    }

    @Override
    public List<T> next() {
        List<T> next = hasNext() ? slice : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        slice = null;
        following = Ahead.of(workers, this::fetch);
        return next;
    }

    private @Nullable List<T> fetch() {
        return listing.hasNext() ? listing.next() : null;
    }

    @Override
    public void close() {
        if (following != null) {
            following.giveUp();
        }
    }
}
