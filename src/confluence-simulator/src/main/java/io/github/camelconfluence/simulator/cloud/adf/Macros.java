package io.github.camelconfluence.simulator.cloud.adf;

import static io.github.camelconfluence.simulator.cloud.adf.AtlasDoc.node;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/** Macros that the editor has nodes of its own for; every other one is an extension. */
final class Macros {

    private static final Map<String, String> PANELS =
            Map.of("info", "info", "note", "note", "tip", "success", "warning", "warning", "panel", "info");

    private Macros() {}

    static ObjectNode of(Element macro) {
        String name = macro.getAttribute("ac:name");
        ArrayNode body =
                StorageXml.child(macro, "ac:rich-text-body").map(Blocks::of).orElseGet(Json::array);
        String panel = PANELS.get(name);
        if (panel != null) {
            return attributed("panel", body, "panelType", panel);
        }
        return switch (name) {
            case "code", "noformat" -> Blocks.code(plainText(macro), parameter(macro, "language"));
            case "expand" -> attributed("expand", body, "title", parameter(macro, "title"));
            case "status" -> node("paragraph", Json.array().add(status(macro)));
            default -> extension(macro, name, body);
        };
    }

    static ObjectNode status(Element macro) {
        ObjectNode status = Json.object().put("type", "status");
        status.putObject("attrs")
                .put("text", parameter(macro, "title"))
                .put("color", parameter(macro, "colour").toLowerCase(Locale.ROOT));
        return status;
    }

    private static ObjectNode extension(Element macro, String name, ArrayNode body) {
        ObjectNode extension = body.isEmpty() ? Json.object().put("type", "extension") : node("bodiedExtension", body);
        ObjectNode attributes = extension
                .putObject("attrs")
                .put("extensionType", "com.atlassian.confluence.macro.core")
                .put("extensionKey", name);
        ObjectNode parameters = attributes.putObject("parameters").putObject("macroParams");
        for (Element parameter : StorageXml.elements(macro)) {
            if (parameter.getTagName().equals("ac:parameter")) {
                parameters.putObject(parameter.getAttribute("ac:name")).put("value", parameter.getTextContent());
            }
        }
        return extension;
    }

    private static ObjectNode attributed(String type, ArrayNode content, String name, String value) {
        ObjectNode node = node(type, content);
        node.putObject("attrs").put(name, value);
        return node;
    }

    private static String plainText(Element macro) {
        return StorageXml.child(macro, "ac:plain-text-body")
                .map(Element::getTextContent)
                .orElse("");
    }

    private static String parameter(Element macro, String name) {
        return StorageXml.elements(macro).stream()
                .filter(element -> element.getTagName().equals("ac:parameter")
                        && element.getAttribute("ac:name").equals(name))
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }
}
