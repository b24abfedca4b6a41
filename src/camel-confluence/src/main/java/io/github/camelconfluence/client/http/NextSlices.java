package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.Slices;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A listing that ends where the server stops naming a next slice, and nowhere else. A failed slice can be asked for again. */
public final class NextSlices<T> implements Slices<T> {

    /** @param next what leads to the next slice, null at the end */
    public record Slice<T>(List<T> rows, @Nullable String next) {}

    private final Function<@Nullable String, Slice<T>> fetch;
    private @Nullable String next;
    private boolean ended;

    /** @param fetch given null for the first slice, then what the last one named as next */
    public NextSlices(Function<@Nullable String, Slice<T>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public List<T> next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        Slice<T> slice = fetch.apply(next);
        if (slice.next() != null && slice.next().equals(next)) {
            throw new MalformedAnswer(
                    200, "A listing does not advance: it names the same slice as the next again", false);
        }
        next = slice.next();
        ended = next == null;
        return slice.rows();
    }
}
