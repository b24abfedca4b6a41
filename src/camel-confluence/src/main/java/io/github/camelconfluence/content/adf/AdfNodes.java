package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands every node to the reader of its type; a node of an unknown type is read through. */
final class AdfNodes {

    private static final Map<String, NodeReader> READERS = readers();

    private final AdfContext context;
    private int depth;

    AdfNodes(AdfContext context) {
        this.context = context;
    }

    private static Map<String, NodeReader> readers() {
        Map<String, NodeReader> readers = new HashMap<>();
        BlockNodes.addTo(readers);
        ListNodes.addTo(readers);
        TableNodes.addTo(readers);
        TextNodes.addTo(readers);
        SymbolNodes.addTo(readers);
        MediaNodes.addTo(readers);
        ExtensionNodes.addTo(readers);
        return readers;
    }

    AdfContext context() {
        return context;
    }

    void node(JsonNode node, Flow flow) {
        if (depth >= Document.MAX_DEPTH) {
            words(node, flow);
            return;
        }
        depth++;
        NodeReader reader = READERS.get(Adf.type(node));
        if (reader == null) {
            unknown(node, flow);
        } else {
            reader.read(node, flow, this);
        }
        depth--;
    }

    /** Types come faster than converters: what a new one holds is kept. */
    private void unknown(JsonNode node, Flow flow) {
        if (!Adf.type(node).equals("doc")) {
            context.findings().warn("unknown node " + Adf.type(node));
        }
        if (node.has("text")) {
            flow.text(node.path("text").asText());
        }
        children(node, flow);
    }

    void children(JsonNode parent, Flow flow) {
        for (JsonNode child : Adf.content(parent)) {
            node(child, flow);
        }
    }

    /** What the node holds, on its own. */
    List<Block> blocks(JsonNode parent) {
        Flow flow = new Flow();
        children(parent, flow);
        return flow.finish();
    }

    /** Deeper than anybody writes: only the words are kept, without recursion. */
    private void words(JsonNode node, Flow flow) {
        context.findings().warn("nested too deep, kept as text");
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(node);
        while (!open.isEmpty()) {
            JsonNode next = open.pop();
            if (next.has("text")) {
                flow.text(next.path("text").asText() + " ");
            }
            JsonNode content = next.path("content");
            for (int i = content.size() - 1; i >= 0; i--) {
                open.push(content.get(i));
            }
        }
    }
}
