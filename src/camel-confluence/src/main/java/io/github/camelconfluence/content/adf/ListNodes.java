package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Items;
import java.util.Map;
import java.util.Set;

/** Lists of items, tasks and decisions. */
final class ListNodes {

    private static final Set<String> ITEMS = Set.of("listItem", "taskItem", "blockTaskItem", "decisionItem");

    private ListNodes() {}

    static void addTo(Map<String, NodeReader> readers) {
        readers.put("bulletList", (node, flow, nodes) -> list(false, node, flow, nodes));
        readers.put("orderedList", (node, flow, nodes) -> list(true, node, flow, nodes));
        readers.put("taskList", (node, flow, nodes) -> list(false, node, flow, nodes));
        readers.put("decisionList", (node, flow, nodes) -> list(false, node, flow, nodes));
        ITEMS.forEach(type -> readers.put(type, (node, flow, nodes) -> {
            flow.endLine();
            nodes.children(node, flow);
            flow.endLine();
        }));
    }

    /** A task list directly within a task list belongs to the task before it. */
    private static void list(boolean ordered, JsonNode node, Flow flow, AdfNodes nodes) {
        Items items = new Items();
        for (JsonNode child : Adf.content(node)) {
            Flow content = new Flow();
            nodes.node(child, content);
            if (Adf.type(child).equals("decisionItem")) {
                items.decision(Adf.attribute(child, "state"), content.finish());
            } else if (ITEMS.contains(Adf.type(child))) {
                items.add(mark(child), content.finish());
            } else {
                items.join(content.finish());
            }
        }
        if (!items.list().isEmpty()) {
            int start = ordered ? Math.min(999_999_999, Adf.number(node, "order", 1)) : 1;
            flow.block(new Block.Listing(ordered, start, items.list()));
        }
    }

    private static Mark mark(JsonNode node) {
        return switch (Adf.type(node)) {
            case "taskItem", "blockTaskItem" -> Adf.attribute(node, "state").equals("DONE") ? Mark.DONE : Mark.OPEN;
            default -> Mark.NONE;
        };
    }
}
