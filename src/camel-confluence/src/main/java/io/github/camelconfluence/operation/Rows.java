package io.github.camelconfluence.operation;

import io.github.camelconfluence.client.Slices;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The rows of a listing one by one; a slice is asked for when its first row is. Not thread-safe. */
final class Rows<T, R> implements Iterator<R> {

    private final Slices<T> slices;
    private final Function<T, R> wording;
    private Iterator<T> slice = Collections.emptyIterator();

    Rows(Slices<T> slices, Function<T, R> wording) {
        this.slices = slices;
        this.wording = wording;
    }

    @Override
    public boolean hasNext() {
        while (!slice.hasNext() && slices.hasNext()) {
            slice = slices.next().iterator();
        }
        return slice.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return wording.apply(slice.next());
    }
}
