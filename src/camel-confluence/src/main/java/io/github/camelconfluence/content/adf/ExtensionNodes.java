package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.model.Flow;
import java.util.List;
import java.util.Map;

/** Macros, and what only storage format can say. */
final class ExtensionNodes {

    private ExtensionNodes() {}

    static void addTo(Map<String, NodeReader> readers) {
        for (String type : List.of("extension", "bodiedExtension", "multiBodiedExtension")) {
            readers.put(type, (node, flow, nodes) -> {
                flow.endLine();
                extension(node, flow, nodes);
                flow.endLine();
            });
        }
        readers.put("inlineExtension", ExtensionNodes::extension);
        for (String type : List.of("confluenceUnsupportedBlock", "confluenceUnsupportedInline")) {
            readers.put(type, ExtensionNodes::unsupported);
        }
    }

    /** What may not stand where it stands, as a table in a table's cell, is a document of its own in a parameter. */
    private static void extension(JsonNode node, Flow flow, AdfNodes nodes) {
        String document = node.path("attrs").path("parameters").path("adf").asText();
        if (document.startsWith("{")) {
            nodes.node(JsonTree.read(document, nodes.context().findings()), flow);
        } else {
            nodes.context().macros().convert(new AdfMacro(node, nodes), flow);
        }
    }

    private static void unsupported(JsonNode node, Flow flow, AdfNodes nodes) {
        AdfContext context = nodes.context();
        context.storage().read(Adf.attribute(node, "cxhtml"), context.findings(), flow);
    }
}
