package io.github.camelconfluence.client.datacenter;

import io.github.camelconfluence.client.ContentId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One slice as the server gave it: its rows, and the link to the next one. */
record Rows<T>(List<T> rows, @Nullable String next) {

    boolean hasNext() {
        return next != null;
    }

    /** Asks for the rows from an offset on. */
    interface Source<T> {
        Rows<T> from(int start);
    }

    List<ContentId> ids(Function<T, ContentId> idOf) {
        return rows.stream().map(idOf).toList();
    }
}
