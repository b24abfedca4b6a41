package io.github.camelconfluence.client.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.MalformedAnswer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A content as v1's search answers it; what is there depends on what was expanded. */
record WireFound(
        @Nullable String id,
        @Nullable String type,
        @Nullable String status,
        @Nullable String title,
        @Nullable WireFound container,
        @Nullable Extensions extensions,
        @Nullable FoundSpace space,
        @Nullable FoundVersion version,
        @Nullable History history,
        @Nullable List<WireFound> ancestors,
        WireContent.@Nullable WireBodies body,
        @JsonProperty("_links") WireContent.@Nullable WireLinks links) {

    record FoundSpace(@Nullable String id) {}

    record FoundVersion(
            int number,
            @Nullable String when,
            @Nullable User by,
            @Nullable String message) {}

    record User(@Nullable String accountId) {}

    record History(@Nullable String createdDate) {}

    /**
     * The same in v2's words. Empty where the row does not tell the place: that there is no ancestor may mean that it is at
     * the top, and may mean that search does not know.
     */
    Optional<WireContent> placed() {
        if (space == null || version == null || ancestors == null || ancestors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(told());
    }

    /** The same in v2's words, as far as the row tells it: who is at the top, or whose ancestors are not told, has no parent. */
    WireContent told() {
        // The container of a page is its space.
        boolean hangs = ContentType.ofWireName(type == null ? "" : type).hangsOnContent();
        WireFound parent = hangs ? container : null;
        if (!hangs && ancestors != null && !ancestors.isEmpty()) {
            parent = ancestors.get(ancestors.size() - 1);
        }
        return new WireContent(
                id,
                type,
                status,
                title,
                space == null ? null : space.id(),
                parent == null ? null : parent.id(),
                parent == null ? null : parent.type(),
                null,
                null,
                null,
                null,
                createdAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                version == null ? null : saved(version),
                null,
                links);
    }

    /** A comment or attachment in v2's words, which tell of comments only when the version was made. */
    WireContent hanging(Hanging kind) {
        List<ContentId> above = commentsAbove();
        Extensions more = extensions == null ? Extensions.NONE : extensions;
        return new WireContent(
                id,
                type,
                status,
                title,
                null,
                null,
                null,
                null,
                null,
                above.isEmpty() ? null : above.get(above.size() - 1).value(),
                null,
                kind == Hanging.ATTACHMENT ? createdAt() : null,
                null,
                more.mediaType(),
                more.fileId(),
                more.fileSize(),
                kind == Hanging.INLINE_COMMENT && more.resolution() != null
                        ? more.resolution().status()
                        : null,
                more.inlineProperties() == null
                        ? null
                        : new WireContent.WireProperties(more.inlineProperties().originalSelection()),
                version == null ? null : saved(version),
                body,
                links);
    }

    private @Nullable String createdAt() {
        return history == null ? null : history.createdDate();
    }

    private static WireContent.WireVersion saved(FoundVersion version) {
        return new WireContent.WireVersion(
                version.number(),
                version.when(),
                version.by() == null ? null : version.by().accountId(),
                version.message());
    }

    ContentId contentId() {
        if (id == null) {
            throw new MalformedAnswer(200, "Search answered a content without id", false);
        }
        return new ContentId(id);
    }

    /** Those that this one answers, directly or not; its page may be told among them. */
    List<ContentId> commentsAbove() {
        return ancestors == null
                ? List.of()
                : ancestors.stream()
                        .filter(above -> "comment".equals(above.type()))
                        .map(WireFound::contentId)
                        .toList();
    }

    boolean mayBe(Hanging kind) {
        String location = extensions == null ? null : extensions.location();
        return location == null || location.equals("footer") == (kind == Hanging.FOOTER_COMMENT);
    }

    record Extensions(
            @Nullable String location,
            @Nullable String mediaType,
            @Nullable String fileId,
            @Nullable Long fileSize,
            @Nullable Selection inlineProperties,
            @Nullable Resolution resolution) {

        static final Extensions NONE = new Extensions(null, null, null, null, null, null);
    }

    /** The words that an inline comment is about. */
    record Selection(@Nullable String originalSelection) {}

    record Resolution(@Nullable String status) {}

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
