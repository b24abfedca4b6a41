package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Items;
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
            Items items = new Items();
            task(element, items, nodes);
            add(items, flow);
        });
        for (String name : List.of("ac:task-id", "ac:task-uuid", "ac:task-status")) {
            readers.put(name, (element, flow, nodes) -> {});
        }
    }

    /** A task list directly within a task list belongs to the task before it. */
    private static void list(Element element, Flow flow, Nodes nodes) {
        Items items = new Items();
        for (Node child : element.childNodes()) {
            if (child instanceof Element task && task.normalName().equals("ac:task")) {
                task(task, items, nodes);
            } else {
                Flow stray = new Flow();
                nodes.node(child, stray);
                items.join(stray.finish());
            }
        }
        add(items, flow);
    }

    private static void task(Element task, Items items, Nodes nodes) {
        boolean done = Children.of(task).stream()
                .anyMatch(child -> child.normalName().equals("ac:task-status")
                        && child.text().strip().equals("complete"));
        items.add(done ? Mark.DONE : Mark.OPEN, nodes.blocks(task));
    }

    private static void add(Items items, Flow flow) {
        if (!items.list().isEmpty()) {
            flow.block(new Block.Listing(false, 1, items.list()));
        }
    }
}
