package io.github.camelconfluence.simulator.datacenter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;

/** A row of a search: the title is escaped for HTML and marked, that of the content inside is not. */
record FoundJson(Rendering rendering) {
    ObjectNode of(Content content, Expansion expansion) {
        ObjectNode found = Json.object();
        found.set("content", rendering.content().of(content, expansion));
        found.put("title", marked(content.title()))
                .put("excerpt", "")
                .put(
                        "url",
                        rendering
                                .view()
                                .space(content.spaceId())
                                .map(space -> rendering.links().webui(content, space))
                                .orElse(""));
        rendering
                .view()
                .space(content.spaceId())
                .ifPresent(space -> found.set(
                        "resultGlobalContainer",
                        Json.object()
                                .put("title", space.name())
                                .put("displayUrl", "/display/" + Links.encode(space.key()))));
        return found.put("entityType", "content")
                .put("iconCssClass", "aui-icon content-type-" + content.type().word())
                .put("lastModified", rendering.dates().of(content.modifiedAt()))
                .put("friendlyLastModified", "")
                .put("timestamp", content.modifiedAt().toEpochMilli());
    }

    private static String marked(String title) {
        String escaped = title.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        int end = escaped.indexOf(' ');
        return end < 0 ? escaped : "@@@hl@@@" + escaped.substring(0, end) + "@@@endhl@@@" + escaped.substring(end);
    }
}
