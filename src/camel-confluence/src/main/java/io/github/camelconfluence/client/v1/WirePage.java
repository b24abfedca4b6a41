package io.github.camelconfluence.client.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list within an answer, as v1 nests them.
 *
 * @param limit the server's, which may be lower than what was asked for
 */
public record WirePage<T>(
        @Nullable List<T> results,
        @Nullable Integer size,
        @Nullable Integer limit,
        @JsonProperty("_links") @Nullable WireNext links) {

    /** Where the rest is. */
    public record WireNext(@Nullable String next) {}

    public List<T> rows() {
        return results == null ? List.of() : results;
    }

    public @Nullable String next() {
        return links == null ? null : links.next();
    }

    /** Nested lists cannot be followed: whoever sees one that may go on reads it on its own. */
    public boolean mayGoOn() {
        return next() != null || limit != null && limit > 0 && rows().size() >= limit;
    }
}
