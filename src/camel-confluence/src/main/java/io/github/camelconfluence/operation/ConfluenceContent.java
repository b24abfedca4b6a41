package io.github.camelconfluence.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, blog post, comment, attachment or the like, as the operations answer it; plain JSON marshalling turns it into JSON.
 * Instants are ISO-8601 text. Grows only.
 *
 * @param outcome created, updated, moved, deleted or unchanged; null if it was only read
 * @param status current, archived, trashed, or gone when it was deleted for good
 * @param site the address of the Confluence site
 * @param parentId of a page what it is under, of a comment or attachment what it is on; null for none
 * @param labels sorted; null where they were not read
 * @param file what an attachment is; null for everything else
 * @param body null where it was not read
 */
public record ConfluenceContent(
        @Nullable String outcome,
        String id,
        String type,
        String status,
        String title,
        String site,
        Space space,
        @Nullable String parentId,
        Version version,
        String createdAt,
        @Nullable List<String> labels,
        String url,
        @Nullable File file,
        @Nullable Body body) {

    /** @param homepageId null if it has none */
    public record Space(
            String id, String key, String name, @Nullable String homepageId) {}

    public record Version(int number, String createdAt, String authorId, String message) {}

    /** @param size in bytes, -1 if not told */
    public record File(String mediaType, long size) {}

    /** @param warnings what was repaired or dropped on the way to the format */
    public record Body(String format, String value, List<String> warnings) {}

    /** The text of its body; null without one. */
    public @Nullable String text() {
        return body == null ? null : body.value();
    }

    ConfluenceContent with(@Nullable List<String> newLabels, @Nullable Body newBody) {
        return new ConfluenceContent(
                outcome, id, type, status, title, site, space, parentId, version, createdAt, newLabels, url, file, newBody);
    }
}
