package io.github.camelconfluence.client.datacenter;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.ContentId;
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
        @Nullable WireChildren children,
        @Nullable WireExtensions extensions,
        @Nullable WireBodies body,
        @JsonProperty("_links") @Nullable WireLinks links) {

    /** The same as if its page and space had been expanded in it. */
    WireContent on(WireContent page) {
        return new WireContent(
                id, type, status, title, page.space, version, ancestors, history, page, null, extensions, body, links);
    }

    /** A comment as if its page and space, and the comments above it, had been expanded in it. */
    WireContent on(WireContent page, List<WireContent> above) {
        return new WireContent(
                id, type, status, title, page.space, version, above, history, page, null, extensions, body, links);
    }

    @Nullable
    String spaceId() {
        return space == null ? null : space.id();
    }

    /** Whether the list of what hangs on it is complete; lists within rows cannot be followed. */
    static boolean isWhole(@Nullable Listing inner) {
        return inner != null
                && inner.next() == null
                && (inner.limit() == null || inner.rows().size() < inner.limit());
    }

    record WireChildren(@Nullable Listing comment, @Nullable Listing attachment) {}

    record WireExtensions(
            @Nullable String mediaType,
            @Nullable Long fileSize,
            @Nullable String location,
            @Nullable WireInline inlineProperties,
            @Nullable WireResolution resolution) {}

    record WireInline(@Nullable String originalSelection) {}

    record WireResolution(@Nullable String status) {}

    record WireSpace(@Nullable String id, @Nullable String key) {}

    record WireVersion(
            int number,
            @Nullable String when,
            @Nullable WireUser by,
            @Nullable String message) {}

    record WireUser(@Nullable String userKey, @Nullable String username) {}

    record WireHistory(@Nullable String createdDate) {}

    record WireBodies(@Nullable WireBody storage) {}

    record WireBody(@Nullable String value) {}

    record WireLinks(
            @Nullable String next,
            @Nullable String webui,
            @Nullable String download) {}

    record Listing(
            @Nullable List<WireContent> results,
            @Nullable Integer limit,
            @Nullable String nextCursor,
            @JsonProperty("_links") @Nullable WireLinks links) {

        List<WireContent> rows() {
            return results == null ? List.of() : results;
        }

        List<ContentId> ids() {
            return rows().stream().map(ContentMapping::id).toList();
        }

        @Nullable
        String next() {
            return links == null ? null : links.next();
        }
    }
}
