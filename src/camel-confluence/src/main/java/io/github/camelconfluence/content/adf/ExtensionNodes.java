package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.model.Flow;
import java.util.List;
import java.util.Map;

/** Macros, and what only storage format can say. */
final class ExtensionNodes {

    private ExtensionNodes() {}

    static void addTo(Map<String, NodeReader> readers) {
        for (String type : List.of("extension", "bodiedExtension", "inlineExtension", "multiBodiedExtension")) {
            readers.put(type, (node, flow, nodes) -> nodes.context().macros().convert(new AdfMacro(node, nodes), flow));
        }
        for (String type : List.of("confluenceUnsupportedBlock", "confluenceUnsupportedInline")) {
            readers.put(type, ExtensionNodes::unsupported);
        }
    }

    private static void unsupported(JsonNode node, Flow flow, AdfNodes nodes) {
        AdfContext context = nodes.context();
        context.storage().read(Adf.attribute(node, "cxhtml"), context.warnings(), flow);
    }
}
