package io.github.camelconfluence;

import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentDetails;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words comments and attachments, carried by a page or by themselves. */
final class PartRendering {

    private PartRendering() {}

    static ConfluenceChange.Attachment attachment(Content content) {
        ConfluenceChange.File file = file(content);
        return new ConfluenceChange.Attachment(
                content.id().value(),
                content.title(),
                file == null ? null : file.mediaType(),
                file == null ? null : file.size(),
                content.version().number(),
                content.createdAt().toString(),
                content.url().toString());
    }

    static ConfluenceChange.Comment comment(Content content, Function<Content, ConfluenceChange.@Nullable Body> body) {
        ConfluenceChange.Remark remark = remark(content);
        return new ConfluenceChange.Comment(
                content.id().value(),
                remark != null && remark.inline(),
                remark == null ? null : remark.about(),
                remark == null ? null : remark.resolution(),
                remark == null ? null : remark.replyTo(),
                content.version().authorId(),
                content.createdAt().toString(),
                content.url().toString(),
                body.apply(content));
    }

    /** Null for what is no attachment. */
    static ConfluenceChange.@Nullable File file(Content content) {
        return content.details() instanceof ContentDetails.File file
                ? new ConfluenceChange.File(given(file.mediaType()), file.size() < 0 ? null : file.size())
                : null;
    }

    /** Null for what is no comment. */
    static ConfluenceChange.@Nullable Remark remark(Content content) {
        return content.details() instanceof ContentDetails.Comment comment
                ? new ConfluenceChange.Remark(
                        comment.inline(),
                        given(comment.about()),
                        given(comment.resolution()),
                        comment.replyTo() == null ? null : comment.replyTo().value())
                : null;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
