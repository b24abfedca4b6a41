package io.github.camelconfluence.client;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A listing, read slice by slice as it is consumed. A slice may be short or empty without being the last; a failure is
 * thrown by {@link #next()} or {@link #hasNext()}, so running to the end means that the listing is complete. Not thread-safe.
 */
public interface Slices<T> extends Iterator<List<T>> {

    /** The same listing with each row turned into another. */
    default <R> Slices<R> mapped(Function<T, R> each) {
        return mappedWhere(row -> Optional.of(each.apply(row)));
    }

    /** The same listing with each row turned into another, or left out. */
    default <R> Slices<R> mappedWhere(Function<T, Optional<R>> each) {
        Slices<T> rows = this;
        return new Slices<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<R> next() {
                return rows.next().stream().map(each).flatMap(Optional::stream).toList();
            }
        };
    }

    default Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, 0), false)
                .flatMap(List::stream);
    }
}
