package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.Slices;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Several listings, one after the other, each begun when it is its turn. */
public final class ChainedSlices<T> implements Slices<T> {

    private final Iterator<Supplier<Slices<T>>> rest;
    private @Nullable Slices<T> current;

    public ChainedSlices(List<Supplier<Slices<T>>> parts) {
        this.rest = parts.iterator();
    }

    @Override
    public boolean hasNext() {
        while (current == null || !current.hasNext()) {
            if (!rest.hasNext()) {
                return false;
            }
            current = rest.next().get();
        }
        return true;
    }

    @Override
    public List<T> next() {
        if (!hasNext() || current == null) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
