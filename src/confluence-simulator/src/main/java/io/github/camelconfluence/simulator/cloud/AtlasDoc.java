package io.github.camelconfluence.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;

/** The Atlassian document format of a body, as JSON text. */
final class AtlasDoc {

    private AtlasDoc() {}

    static String fromStorage(String storage) {
        ObjectNode doc = Json.object().put("type", "doc");
        ArrayNode content = doc.putArray("content");
        for (String block : Rendered.fromStorage(storage).split("</?(?:p|h[1-6]|li|td|th|pre)[^>]*>")) {
            String text = block.replaceAll("<[^>]*>", "").strip();
            if (!text.isEmpty()) {
                ObjectNode paragraph = content.addObject().put("type", "paragraph");
                paragraph.putArray("content").addObject().put("type", "text").put("text", text);
            }
        }
        return doc.put("version", 1).toString();
    }
}
