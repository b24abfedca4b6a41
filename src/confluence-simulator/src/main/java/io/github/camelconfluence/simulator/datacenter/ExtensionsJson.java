package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.Details;
import org.jspecify.annotations.Nullable;

/** What only some types have: the place of a page, the file of an attachment, where a comment is. */
final class ExtensionsJson {
    private ExtensionsJson() {}

    static ObjectNode of(Content content, Expansion expansion) {
        return switch (content.type()) {
            case ATTACHMENT -> file(content.details().attachment());
            case FOOTER_COMMENT -> comment("footer", null, expansion);
            case INLINE_COMMENT -> comment("inline", content.details().inline(), expansion);
            default -> Json.object().put("position", content.place().position());
        };
    }

    private static ObjectNode file(Details.@Nullable Attachment file) {
        return file == null
                ? Json.object()
                : Json.object()
                        .put("mediaType", file.mediaType())
                        .put("fileSize", file.size())
                        .put("comment", "");
    }

    private static ObjectNode comment(String location, Details.@Nullable InlineMark mark, Expansion expansion) {
        ObjectNode json = Json.object().put("location", location);
        Expanding expanding = new Expanding(json, expansion);
        if (location.equals("inline")) {
            expanding.part(
                    "inlineProperties",
                    "",
                    () -> Json.object().put("originalSelection", mark == null ? "" : mark.selection()));
        }
        expanding.part(
                "resolution",
                "",
                () -> Json.object().put("status", mark != null && mark.resolved() ? "resolved" : "open"));
        json.set("_expandable", expanding.expandable());
        return json;
    }
}
