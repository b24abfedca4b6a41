package io.github.camelconfluence.simulator.cloud.adf;

import static io.github.camelconfluence.simulator.cloud.adf.AtlasDoc.node;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Blocks from elements; text between blocks becomes a paragraph of its own. */
final class Blocks {

    private static final Map<String, Function<Element, ObjectNode>> SIMPLE = Map.ofEntries(
            Map.entry("p", element -> node("paragraph", Inlines.of(element))),
            Map.entry("ul", element -> node("bulletList", items(element))),
            Map.entry("ol", element -> node("orderedList", items(element))),
            Map.entry("blockquote", element -> node("blockquote", of(element))),
            Map.entry("hr", element -> Json.object().put("type", "rule")),
            Map.entry("pre", element -> code(element.getTextContent(), "")),
            Map.entry("table", element -> node("table", rows(element))),
            Map.entry("ac:task-list", element -> node("taskList", tasks(element))),
            Map.entry("ac:structured-macro", Macros::of),
            Map.entry("ac:image", Blocks::image));

    private static final Set<String> TRANSPARENT =
            Set.of("div", "ac:layout", "ac:layout-section", "ac:layout-cell", "ac:rich-text-body", "ac:adf-extension");

    private Blocks() {}

    static ArrayNode of(Element parent) {
        ArrayNode blocks = Json.array();
        ArrayNode loose = Json.array();
        for (Node child : StorageXml.children(parent)) {
            if (child instanceof Element element && isBlock(element.getTagName())) {
                close(loose, blocks);
                loose = Json.array();
                addBlock(element, blocks);
            } else if (child instanceof Element || !child.getTextContent().isBlank()) {
                Inlines.add(child, Json.array(), loose);
            }
        }
        close(loose, blocks);
        return blocks;
    }

    static ObjectNode code(String text, String language) {
        ArrayNode content = Json.array();
        if (!text.isEmpty()) {
            content.add(AtlasDoc.text(text));
        }
        ObjectNode block = node("codeBlock", content);
        if (!language.isEmpty()) {
            block.putObject("attrs").put("language", language);
        }
        return block;
    }

    private static boolean isBlock(String tag) {
        return SIMPLE.containsKey(tag) || TRANSPARENT.contains(tag) || tag.matches("h[1-6]");
    }

    private static void addBlock(Element element, ArrayNode blocks) {
        String tag = element.getTagName();
        Function<Element, ObjectNode> simple = SIMPLE.get(tag);
        if (simple != null) {
            blocks.add(simple.apply(element));
        } else if (TRANSPARENT.contains(tag)) {
            blocks.addAll(of(element));
        } else {
            ObjectNode heading = node("heading", Inlines.of(element));
            heading.putObject("attrs").put("level", tag.charAt(1) - '0');
            blocks.add(heading);
        }
    }

    private static void close(ArrayNode loose, ArrayNode blocks) {
        if (!loose.isEmpty()) {
            blocks.add(node("paragraph", loose));
        }
    }

    private static ArrayNode items(Element list) {
        ArrayNode items = Json.array();
        StorageXml.elements(list).forEach(item -> items.add(node("listItem", of(item))));
        return items;
    }

    private static ArrayNode rows(Element table) {
        ArrayNode rows = Json.array();
        for (Element part : StorageXml.elements(table)) {
            switch (part.getTagName()) {
                case "tr" -> rows.add(row(part));
                case "thead", "tbody", "tfoot" -> rows.addAll(rows(part));
                default -> {}
            }
        }
        return rows;
    }

    private static ObjectNode row(Element row) {
        ArrayNode cells = Json.array();
        for (Element cell : StorageXml.elements(row)) {
            cells.add(node(cell.getTagName().equals("th") ? "tableHeader" : "tableCell", of(cell)));
        }
        return node("tableRow", cells);
    }

    private static ArrayNode tasks(Element list) {
        ArrayNode tasks = Json.array();
        for (Element task : StorageXml.elements(list)) {
            boolean done = StorageXml.child(task, "ac:task-status")
                    .filter(status -> status.getTextContent().equals("complete"))
                    .isPresent();
            ArrayNode content =
                    StorageXml.child(task, "ac:task-body").map(Inlines::of).orElseGet(Json::array);
            ObjectNode item = node("taskItem", content);
            item.putObject("attrs").put("state", done ? "DONE" : "TODO");
            tasks.add(item);
        }
        return tasks;
    }

    private static ObjectNode image(Element image) {
        String name = StorageXml.elements(image).stream()
                .map(source -> source.getAttribute("ri:filename") + source.getAttribute("ri:value"))
                .findFirst()
                .orElse("");
        ObjectNode media = Json.object().put("type", "media");
        media.putObject("attrs")
                .put("type", "file")
                .put("id", name)
                .put("alt", name)
                .put("collection", "");
        return node("mediaSingle", Json.array().add(media));
    }
}
