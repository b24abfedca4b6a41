package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Item;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Flow;
import java.util.ArrayList;
import java.util.List;
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

    private static void list(boolean ordered, JsonNode node, Flow flow, AdfNodes nodes) {
        List<Item> items = new ArrayList<>();
        for (JsonNode child : Adf.content(node)) {
            Flow content = new Flow();
            nodes.node(child, content);
            List<Block> blocks = content.finish();
            if (blocks.isEmpty()) {
                continue;
            }
            if (ITEMS.contains(Adf.type(child)) || items.isEmpty()) {
                items.add(new Item(mark(child), blocks));
            } else {
                join(blocks, items);
            }
        }
        if (!items.isEmpty()) {
            int start = ordered ? Math.min(999_999_999, Adf.number(node, "order", 1)) : 1;
            flow.block(new Block.Listing(ordered, start, List.copyOf(items)));
        }
    }

    private static Mark mark(JsonNode node) {
        return switch (Adf.type(node)) {
            case "taskItem", "blockTaskItem" -> Adf.attribute(node, "state").equals("DONE") ? Mark.DONE : Mark.OPEN;
            default -> Mark.NONE;
        };
    }

    /** A task list directly within a task list belongs to the task before it. */
    private static void join(List<Block> blocks, List<Item> items) {
        Item last = items.remove(items.size() - 1);
        List<Block> joined = new ArrayList<>(last.content());
        joined.addAll(blocks);
        items.add(new Item(last.mark(), List.copyOf(joined)));
    }
}
