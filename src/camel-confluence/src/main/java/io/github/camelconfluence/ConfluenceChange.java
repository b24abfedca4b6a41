package io.github.camelconfluence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is published: the body of every message, and as JSON its lasting form (schema version 1, which only ever
 * grows; {@code confluence-change-1.schema.json} beside this class). Instants are ISO-8601 text, so that plain JSON
 * marshalling needs no module.
 *
 * @param event strongest of what happened
 * @param changes all of what differs
 * @param ancestors top to bottom
 * @param version null when deleted
 * @param readers null unless asked for
 * @param path where the content is, or was last when deleted
 * @param labels of a comment or attachment those of what it hangs on
 * @param attachments of a page or blog post, empty unless asked for
 * @param comments of a page or blog post, oldest first, empty unless asked for
 * @param file what an attachment is; null for everything else, and when deleted
 * @param comment what a comment is about; null for everything else, and when deleted
 * @param reason of a deletion
 * @param contentHash SHA-256 of the body as Confluence keeps it; of an attachment, of its id, version and size
 * @param properties what Page Properties macros on it say, as text by name; empty where the body is not converted
 * @param conversion what was repaired, dropped or left out on the way to the body
 * @param body null when deleted, when {@code bodyFormat=none}, and of an attachment that was not read as text
 */
@JsonPropertyOrder({
    "schema",
    "event",
    "changes",
    "id",
    "type",
    "status",
    "title",
    "site",
    "space",
    "parentId",
    "ancestors",
    "version",
    "createdAt",
    "labels",
    "readers",
    "url",
    "path",
    "previousPath",
    "attachments",
    "comments",
    "file",
    "comment",
    "reason",
    "contentHash",
    "properties",
    "conversion",
    "body"
})
public record ConfluenceChange(
        int schema,
        String event,
        List<String> changes,
        String id,
        String type,
        String status,
        String title,
        String site,
        Space space,
        @Nullable String parentId,
        List<Ancestor> ancestors,
        @Nullable Version version,
        @Nullable String createdAt,
        List<String> labels,
        @Nullable Readers readers,
        @Nullable String url,
        String path,
        @Nullable String previousPath,
        List<Attachment> attachments,
        List<Comment> comments,
        @Nullable File file,
        @Nullable Remark comment,
        @Nullable String reason,
        @Nullable String contentHash,
        Map<String, String> properties,
        Conversion conversion,
        @Nullable Body body) {

    public static final int SCHEMA = 1;

    public record Space(String id, String key, String name) {}

    public record Ancestor(String id, String title) {}

    public record Version(int number, String createdAt, String authorId, String message) {}

    /** Everybody may read it if anonymous; otherwise who is in every clause. */
    public record Readers(boolean anonymous, List<Clause> allOf) {}

    /** @param anyUser every user of the site passes, but no guest; if false, one without users and groups admits nobody */
    public record Clause(String source, List<String> users, List<String> groups, boolean anyUser) {}

    /** Each kind of loss once, with its count. */
    public record Conversion(List<String> warnings) {

        private static final int MOST = 50;

        /** Many comments may each have something to complain about. */
        public Conversion {
            if (warnings.size() > MOST + 1) {
                List<String> some = new ArrayList<>(warnings.subList(0, MOST));
                some.add("and " + (warnings.size() - MOST) + " more");
                warnings = some;
            }
            warnings = List.copyOf(warnings);
        }

        /** Nothing was converted, or nothing was lost. */
        public static final Conversion LOSSLESS = new Conversion(List.of());
    }

    public record Body(String format, String value) {}

    /**
     * A file on a page or blog post.
     *
     * @param mediaType as Confluence has it, null if it has none
     * @param size in bytes, null if not told
     */
    public record Attachment(
            String id,
            String title,
            @Nullable String mediaType,
            @Nullable Long size,
            int version,
            String createdAt,
            String url) {}

    /**
     * A comment on a page or blog post.
     *
     * @param about the words of the page that an inline comment is about
     * @param resolution open, resolved, reopened or dangling; null where there is none
     * @param replyTo the id of the comment that it answers
     * @param body null when {@code bodyFormat=none}
     */
    public record Comment(
            String id,
            boolean inline,
            @Nullable String about,
            @Nullable String resolution,
            @Nullable String replyTo,
            String authorId,
            String createdAt,
            String url,
            @Nullable Body body) {}

    /** What an attachment is, as {@link Attachment} tells it of those that a page carries. */
    public record File(@Nullable String mediaType, @Nullable Long size) {}

    /** What a comment is about, as {@link Comment} tells it of those that a page carries. */
    public record Remark(
            boolean inline,
            @Nullable String about,
            @Nullable String resolution,
            @Nullable String replyTo) {}

    /** The content in the endpoint's body format; null for a deletion. */
    public @Nullable String text() {
        return body == null ? null : body.value();
    }
}
