package io.github.camelconfluence.simulator.cloud.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentType;
import io.github.camelconfluence.simulator.model.Space;
import java.util.Set;

/** A hit: its own title is escaped HTML, with the words found marked; the content's title is the true one. */
final class SearchRow {

    private static final int EXCERPT = 200;

    private SearchRow() {}

    static ObjectNode of(V1Call call, Content content, Set<String> expand) {
        Space space = call.spaceOf(content);
        ObjectNode row = Json.object();
        ObjectNode shown = V1Json.content(call, content, expand);
        shown.putObject("childTypes");
        if (!shown.has("restrictions")) {
            shown.putObject("restrictions");
        }
        row.set("content", shown);
        row.put("title", title(call, content));
        row.put("excerpt", excerpt(call, content));
        row.put("url", call.links().webui(content, space));
        row.putObject("resultGlobalContainer").put("title", space.name()).put("displayUrl", "/spaces/" + space.key());
        row.putArray("breadcrumbs");
        row.put("entityType", "content");
        row.put("iconCssClass", "aui-icon content-type-" + content.type().word());
        row.put("lastModified", Expanded.time(content.modifiedAt()));
        row.put("friendlyLastModified", Expanded.friendly(content.modifiedAt()));
        row.put("score", 0.0);
        return row;
    }

    private static String title(V1Call call, Content content) {
        String escaped = content.title()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        boolean marked = call.query().first("cql", "").contains("~");
        return marked ? "@@@hl@@@" + escaped + "@@@endhl@@@" : escaped;
    }

    private static String excerpt(V1Call call, Content content) {
        if (call.query().first("excerpt", "highlight").equals("none") || content.type() == ContentType.ATTACHMENT) {
            return "";
        }
        String text = content.storage()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return text.substring(0, Math.min(EXCERPT, text.length()));
    }
}
