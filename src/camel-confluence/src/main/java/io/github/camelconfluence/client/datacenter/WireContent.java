package io.github.camelconfluence.client.datacenter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A content as v1 answers it with {@link Expansions} asked for. */
record WireContent(
        @Nullable String id,
        @Nullable String type,
        @Nullable String status,
        @Nullable String title,
        @Nullable WireSpace space,
        @Nullable WireVersion version,
        @Nullable List<WireContent> ancestors,
        @Nullable WireHistory history,
        @Nullable WireContent container,
        @Nullable WireBodies body,
        @JsonProperty("_links") @Nullable WireLinks links) {

    record WireSpace(@Nullable String id) {}

    record WireVersion(
            int number,
            @Nullable String when,
            @Nullable WireUser by,
            @Nullable String message) {}

    record WireUser(@Nullable String userKey, @Nullable String username) {}

    record WireHistory(@Nullable String createdDate) {}

    record WireBodies(@Nullable WireBody storage) {}

    record WireBody(@Nullable String value) {}

    record WireLinks(@Nullable String next, @Nullable String webui) {}

    record Listing(
            @Nullable List<WireContent> results,
            @Nullable Integer limit,
            @Nullable String nextCursor,
            @JsonProperty("_links") @Nullable WireLinks links) {

        List<WireContent> rows() {
            return results == null ? List.of() : results;
        }

        @Nullable
        String next() {
            return links == null ? null : links.next();
        }
    }
}
