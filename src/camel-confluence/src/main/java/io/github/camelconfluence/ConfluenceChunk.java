package io.github.camelconfluence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a content as it is published: the body of a message behind {@code transform: {toType: confluence:chunks}} and
 * {@code split}, and as JSON its lasting form (schema version 1, which only ever grows; {@code confluence-chunk-1.schema.json}
 * beside this class).
 *
 * @param event {@code upsert}, or {@code deleted}: the content has no chunks any more, since it is gone or has no words left
 * @param id of the chunk: the same as long as the passage says the same under the same headings; null when deleted
 * @param version of the content; null when it is gone
 * @param path of the content
 * @param url of the heading that the passage begins under
 * @param readers null unless asked for
 * @param modifiedAt when the version was made
 * @param headings that all of the passage stands under, outermost first
 * @param ordinal from 1 to {@code count}; 0 of 0 when deleted
 * @param kinds of what is in it: text, list, task, table, code, panel, quote, image, formula
 * @param tokens of the text, without the context
 * @param text Markdown; plain text for attachments
 * @param context where the passage stands: space, ancestors, title and headings
 * @param contentHash SHA-256 of the text
 * @param contextHash SHA-256 of the context
 */
@JsonPropertyOrder({
    "schema",
    "event",
    "id",
    "contentId",
    "type",
    "version",
    "site",
    "space",
    "title",
    "path",
    "url",
    "labels",
    "readers",
    "modifiedAt",
    "headings",
    "ordinal",
    "count",
    "kinds",
    "tokens",
    "text",
    "context",
    "contentHash",
    "contextHash"
})
public record ConfluenceChunk(
        int schema,
        String event,
        @Nullable String id,
        String contentId,
        String type,
        @Nullable Integer version,
        String site,
        ConfluenceChange.Space space,
        String title,
        String path,
        @Nullable String url,
        List<String> labels,
        ConfluenceChange.@Nullable Readers readers,
        @Nullable String modifiedAt,
        List<String> headings,
        int ordinal,
        int count,
        List<String> kinds,
        int tokens,
        @Nullable String text,
        @Nullable String context,
        @Nullable String contentHash,
        @Nullable String contextHash) {

    public static final int SCHEMA = 1;
    public static final String UPSERT = "upsert";
    public static final String DELETED = "deleted";

    /** What a search index should embed: the passage, and above it where it stands; null when deleted. */
    @JsonIgnore
    public @Nullable String embedText() {
        return text == null ? null : context + "\n\n" + text;
    }
}
