package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Item;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Task lists: state and body are the page's, ids are not. */
final class TaskElements {

    private TaskElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        readers.put("ac:task-list", TaskElements::list);
        readers.put("ac:task", (element, flow, nodes) -> {
            Item item = item(element, nodes);
            if (!item.content().isEmpty()) {
                flow.block(new Block.Listing(false, 1, List.of(item)));
            }
        });
        for (String name : List.of("ac:task-id", "ac:task-uuid", "ac:task-status")) {
            readers.put(name, (element, flow, nodes) -> {});
        }
    }

    private static void list(Element element, Flow flow, Nodes nodes) {
        List<Item> items = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (child instanceof Element task && task.normalName().equals("ac:task")) {
                Item item = item(task, nodes);
                if (!item.content().isEmpty()) {
                    items.add(item);
                }
            } else {
                Flow stray = new Flow();
                nodes.node(child, stray);
                join(stray.finish(), items);
            }
        }
        if (!items.isEmpty()) {
            flow.block(new Block.Listing(false, 1, List.copyOf(items)));
        }
    }

    private static Item item(Element task, Nodes nodes) {
        boolean done = task.children().stream()
                .anyMatch(child -> child.normalName().equals("ac:task-status")
                        && child.text().strip().equals("complete"));
        return new Item(done ? Mark.DONE : Mark.OPEN, nodes.blocks(task));
    }

    /** A task list directly within a task list belongs to the task before it. */
    private static void join(List<Block> blocks, List<Item> items) {
        if (blocks.isEmpty()) {
            return;
        }
        Item last = items.isEmpty() ? new Item(Mark.NONE, List.of()) : items.remove(items.size() - 1);
        List<Block> joined = new ArrayList<>(last.content());
        joined.addAll(blocks);
        items.add(new Item(last.mark(), List.copyOf(joined)));
    }
}
