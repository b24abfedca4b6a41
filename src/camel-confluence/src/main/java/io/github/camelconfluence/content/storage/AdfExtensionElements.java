package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Panel.Kind;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Items;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Nodes of the Cloud editor that storage format has no element for: the node if it is known, else its fallback. */
final class AdfExtensionElements {

    private static final Map<String, Kind> PANELS = Map.of(
            "info", Kind.NOTE,
            "note", Kind.IMPORTANT,
            "tip", Kind.TIP,
            "success", Kind.TIP,
            "warning", Kind.WARNING,
            "error", Kind.CAUTION);

    private AdfExtensionElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        readers.put("ac:adf-extension", AdfExtensionElements::extension);
        readers.put("ac:adf-attribute", (element, flow, nodes) -> {});
        readers.put("ac:adf-mark", (element, flow, nodes) -> {});
    }

    /** Never both: a node and its fallback say the same. */
    private static void extension(Element element, Flow flow, Nodes nodes) {
        Optional<Element> node = child(element, "ac:adf-node");
        boolean known = node.filter(AdfExtensionElements::isKnown).isPresent();
        String skipped = known || child(element, "ac:adf-fallback").isEmpty() ? "ac:adf-fallback" : "ac:adf-node";
        for (Node child : element.childNodes()) {
            if (known && child == node.get()) {
                known((Element) child, flow, nodes);
            } else if (!child.normalName().equals(skipped)) {
                nodes.node(child, flow);
            }
        }
    }

    private static boolean isKnown(Element node) {
        return node.attr("type").equals("panel") || node.attr("type").equals("decision-list");
    }

    private static void known(Element node, Flow flow, Nodes nodes) {
        if (node.attr("type").equals("panel")) {
            panel(node, flow, nodes);
        } else {
            decisions(node, flow, nodes);
        }
    }

    private static void panel(Element node, Flow flow, Nodes nodes) {
        Kind kind = PANELS.getOrDefault(attribute(node, "panel-type"), Kind.PLAIN);
        List<Block> content = nodes.blocks(node);
        if (!content.isEmpty()) {
            flow.block(new Block.Panel(kind, "", content));
        }
    }

    private static void decisions(Element node, Flow flow, Nodes nodes) {
        Items items = new Items();
        for (Element decision : Children.of(node)) {
            if (decision.attr("type").equals("decision-item")) {
                items.decision(attribute(decision, "state"), content(decision, nodes));
            }
        }
        if (!items.list().isEmpty()) {
            flow.block(new Block.Listing(false, 1, items.list()));
        }
    }

    private static List<Block> content(Element node, Nodes nodes) {
        return child(node, "ac:adf-content").map(nodes::blocks).orElseGet(List::of);
    }

    private static String attribute(Element node, String key) {
        return Children.of(node).stream()
                .filter(child -> child.normalName().equals("ac:adf-attribute")
                        && child.attr("key").equals(key))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    private static Optional<Element> child(Element parent, String name) {
        return Children.first(parent, name);
    }
}
