package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A content as v1's search answers it; what is there depends on what was expanded. */
record WireFound(
        @Nullable String id,
        @Nullable String type,
        @Nullable WireFound container,
        @Nullable Extensions extensions) {

    record Extensions(@Nullable String location) {}

    record Listing(
            @Nullable List<WireFound> results,
            @JsonProperty("_links") WireContent.@Nullable WireLinks links) {

        List<WireFound> rows() {
            return results == null ? List.of() : results;
        }

        @Nullable
        String next() {
            return links == null ? null : links.next();
        }
    }
}
