package io.github.camelconfluence.simulator.cloud.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;

/** The Atlassian document format of a body, as the JSON text that Confluence puts into {@code value}. */
public final class AtlasDoc {

    private AtlasDoc() {}

    public static String fromStorage(String storage) {
        ArrayNode content = StorageXml.parse(storage).map(Blocks::of).orElseGet(() -> asText(storage));
        return node("doc", content).put("version", 1).toString();
    }

    static ObjectNode node(String type, ArrayNode content) {
        ObjectNode node = Json.object().put("type", type);
        node.set("content", content);
        return node;
    }

    static ObjectNode text(String text) {
        return Json.object().put("type", "text").put("text", text);
    }

    /** What is not well-formed is shown as it stands. */
    private static ArrayNode asText(String storage) {
        ArrayNode inline = Json.array();
        if (!storage.isBlank()) {
            inline.add(text(storage));
        }
        return Json.array().add(node("paragraph", inline));
    }
}
