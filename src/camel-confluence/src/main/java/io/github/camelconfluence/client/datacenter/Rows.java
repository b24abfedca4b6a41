package io.github.camelconfluence.client.datacenter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One slice: the rows wanted of it, the ids of all that the server gave, and the link to the next one. How a listing goes on
 * hangs on what was given: a slice of which nothing is wanted is not its end.
 */
record Rows<T>(List<T> rows, List<?> given, @Nullable String next) {

    boolean hasNext() {
        return next != null;
    }

    /** Asks for the rows from an offset on. */
    interface Source<T> {
        Rows<T> from(int start);
    }
}
