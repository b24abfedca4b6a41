package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A content as v2 answers it; which fields are there depends on its type. */
record WireContent(
        @Nullable String id,
        @Nullable String type,
        @Nullable String status,
        @Nullable String title,
        @Nullable String spaceId,
        @Nullable String parentId,
        @Nullable String parentType,
        @Nullable String pageId,
        @Nullable String blogPostId,
        @Nullable String parentCommentId,
        @Nullable String authorId,
        @Nullable String createdAt,
        @Nullable String webuiLink,
        @Nullable String mediaType,
        @Nullable String fileId,
        @Nullable Long fileSize,
        @Nullable String resolutionStatus,
        @Nullable WireProperties properties,
        @Nullable WireVersion version,
        @Nullable WireBodies body,
        @JsonProperty("_links") @Nullable WireLinks links) {

    record WireVersion(
            int number,
            @Nullable String createdAt,
            @Nullable String authorId,
            @Nullable String message) {}

    record WireBodies(
            @Nullable WireBody storage,
            @JsonProperty("atlas_doc_format") @Nullable WireBody adf) {}

    record WireBody(@Nullable String value) {}

    record WireProperties(@Nullable String inlineOriginalSelection) {}

    record WireLinks(@Nullable String next, @Nullable String webui) {}

    record Listing(
            @Nullable List<WireContent> results,
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
