package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Items;
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
        Items items = new Items();
        Flow strays = new Flow();
        for (Node child : element.childNodes()) {
            if (isItem(child)) {
                items.join(strays.finish());
                strays = new Flow();
                item((Element) child, items, nodes);
            } else {
                nodes.node(child, strays);
            }
        }
        items.join(strays.finish());
        add(ordered, start(element), items, flow);
    }

    private static void add(boolean ordered, int start, Items items, Flow flow) {
        List<Block.Item> list = items.list();
        if (!list.isEmpty()) {
            flow.block(new Block.Listing(ordered, start, list));
        }
    }

    /** An item directly within an item follows one that was never closed. */
    private static void item(Element element, Items items, Nodes nodes) {
        Flow content = new Flow();
        for (Node child : element.childNodes()) {
            if (isItem(child)) {
                items.add(Mark.NONE, content.finish());
                content = new Flow();
                item((Element) child, items, nodes);
            } else {
                nodes.node(child, content);
            }
        }
        items.add(Mark.NONE, content.finish());
    }

    private static boolean isItem(Node node) {
        return node.normalName().equals("li");
    }

    private static int start(Element list) {
        if (!list.hasAttr("start")) {
            return 1;
        }
        try {
            return Math.min(
                    MAX_START, Math.max(0, Integer.parseInt(list.attr("start").strip())));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private static void lostItem(Element element, Flow flow, Nodes nodes) {
        Items items = new Items();
        item(element, items, nodes);
        add(false, 1, items, flow);
    }
}
