package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Details;
import org.jspecify.annotations.Nullable;

/** What only some types have: the place of a page, the file of an attachment, where a comment is. */
final class ExtensionsJson {
    private ExtensionsJson() {}

    static ObjectNode of(Content content) {
        return switch (content.type()) {
            case ATTACHMENT -> file(content.details().attachment());
            case FOOTER_COMMENT -> Json.object().put("location", "footer");
            case INLINE_COMMENT -> inline(content.details().inline());
            default -> Json.object().put("position", content.place().position());
        };
    }

    private static ObjectNode file(Details.@Nullable Attachment file) {
        return file == null
                ? Json.object()
                : Json.object()
                        .put("mediaType", file.mediaType())
                        .put("fileSize", file.bytes().length)
                        .put("comment", "");
    }

    private static ObjectNode inline(Details.@Nullable InlineMark mark) {
        ObjectNode json = Json.object().put("location", "inline");
        if (mark != null) {
            json.set("inlineProperties", Json.object().put("originalSelection", mark.selection()));
            json.set("resolution", Json.object().put("status", mark.resolved() ? "resolved" : "open"));
        }
        return json;
    }
}
