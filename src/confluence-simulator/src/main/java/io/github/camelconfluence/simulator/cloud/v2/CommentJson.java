package io.github.camelconfluence.simulator.cloud.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.cloud.Representation;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Details;
import org.jspecify.annotations.Nullable;

/** Comments as rows; what they hang below is told by the name of a field. */
final class CommentJson {

    private CommentJson() {}

    static ObjectNode row(Call call, Content comment, @Nullable Representation format) {
        ObjectNode row = Json.object();
        row.put("id", comment.id().toString());
        row.put("status", comment.status().word());
        row.put("title", title(call, comment));
        putContainer(call, comment, row);
        row.set("version", ContentJson.version(comment.version()));
        row.set("body", ContentJson.body(call, comment, format));
        Details.InlineMark mark = comment.details().inline();
        if (comment.type() == ContentType.INLINE_COMMENT) {
            row.put("resolutionStatus", mark != null && mark.resolved() ? "resolved" : "open");
            ObjectNode properties = row.putObject("properties");
            properties.put("inlineMarkerRef", "ref-" + comment.id());
            properties.put("inlineOriginalSelection", mark == null ? "" : mark.selection());
        }
        row.putObject("_links").put("webui", call.links().webui(comment, call.spaceOf(comment)));
        return row;
    }

    private static void putContainer(Call call, Content comment, ObjectNode row) {
        ContentId parent = comment.parent();
        if (parent != null) {
            ContentType type = call.view().find(parent).map(Content::type).orElse(ContentType.PAGE);
            row.put(field(type), parent.toString());
        }
    }

    private static String field(ContentType container) {
        return switch (container) {
            case FOOTER_COMMENT, INLINE_COMMENT -> "parentCommentId";
            case BLOGPOST -> "blogPostId";
            case ATTACHMENT -> "attachmentId";
            default -> "pageId";
        };
    }

    private static String title(Call call, Content comment) {
        return "Re: "
                + call.view().ancestors(comment).stream()
                        .filter(above -> !above.type().isComment())
                        .reduce((upper, lower) -> lower)
                        .map(Content::title)
                        .orElse("");
    }
}
