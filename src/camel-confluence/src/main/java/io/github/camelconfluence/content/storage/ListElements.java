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

/** Lists, also those whose items or nesting are not quite HTML. */
final class ListElements {

    private static final int MAX_START = 999_999_999;

    private ListElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        readers.put("ul", (element, flow, nodes) -> list(false, element, flow, nodes));
        readers.put("ol", (element, flow, nodes) -> list(true, element, flow, nodes));
        readers.put("li", ListElements::lostItem);
    }

    private static void list(boolean ordered, Element element, Flow flow, Nodes nodes) {
        List<Item> items = new ArrayList<>();
        Flow strays = new Flow();
        for (Node child : element.childNodes()) {
            if (isItem(child)) {
                gather(strays, items);
                strays = new Flow();
                item((Element) child, items, nodes);
            } else {
                nodes.node(child, strays);
            }
        }
        gather(strays, items);
        if (!items.isEmpty()) {
            flow.block(new Block.Listing(ordered, start(element), List.copyOf(items)));
        }
    }

    /** An item directly within an item follows one that was never closed. */
    private static void item(Element element, List<Item> items, Nodes nodes) {
        Flow content = new Flow();
        for (Node child : element.childNodes()) {
            if (isItem(child)) {
                add(content.finish(), items);
                content = new Flow();
                item((Element) child, items, nodes);
            } else {
                nodes.node(child, content);
            }
        }
        add(content.finish(), items);
    }

    private static boolean isItem(Node node) {
        return node.normalName().equals("li");
    }

    private static void add(List<Block> content, List<Item> items) {
        if (!content.isEmpty()) {
            items.add(new Item(Mark.NONE, content));
        }
    }

    /** What stands between items, a nested list most often, belongs to the item before it. */
    private static void gather(Flow strays, List<Item> items) {
        List<Block> blocks = strays.finish();
        if (blocks.isEmpty()) {
            return;
        }
        if (items.isEmpty()) {
            items.add(new Item(Mark.NONE, blocks));
            return;
        }
        Item last = items.remove(items.size() - 1);
        List<Block> joined = new ArrayList<>(last.content());
        joined.addAll(blocks);
        items.add(new Item(last.mark(), List.copyOf(joined)));
    }

    private static int start(Element list) {
        try {
            return Math.min(
                    MAX_START, Math.max(0, Integer.parseInt(list.attr("start").strip())));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private static void lostItem(Element element, Flow flow, Nodes nodes) {
        List<Item> items = new ArrayList<>();
        item(element, items, nodes);
        if (!items.isEmpty()) {
            flow.block(new Block.Listing(false, 1, items));
        }
    }
}
