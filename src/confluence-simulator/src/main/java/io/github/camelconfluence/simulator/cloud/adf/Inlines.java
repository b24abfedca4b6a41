package io.github.camelconfluence.simulator.cloud.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelconfluence.simulator.http.Json;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What stands in a line: texts with their marks, links, breaks, mentions, dates. */
final class Inlines {

    private static final Map<String, String> MARKS = Map.of(
            "strong",
            "strong",
            "b",
            "strong",
            "em",
            "em",
            "i",
            "em",
            "code",
            "code",
            "u",
            "underline",
            "s",
            "strike",
            "del",
            "strike");

    private Inlines() {}

    static ArrayNode of(Element parent) {
        ArrayNode inlines = Json.array();
        addAll(parent, Json.array(), inlines);
        return inlines;
    }

    static void add(Node node, ArrayNode marks, ArrayNode into) {
        if (node instanceof Text text) {
            addText(text.getData().replaceAll("\\s+", " "), marks, into);
        } else if (node instanceof Element element) {
            addElement(element, marks, into);
        }
    }

    private static void addElement(Element element, ArrayNode marks, ArrayNode into) {
        String tag = element.getTagName();
        String mark = MARKS.get(tag);
        switch (tag) {
            case "br" -> into.add(Json.object().put("type", "hardBreak"));
            case "a" -> addAll(element, and(marks, link(element.getAttribute("href"))), into);
            case "time" -> into.add(date(element.getAttribute("datetime")));
            case "ac:emoticon" -> addText(element.getAttribute("ac:emoji-fallback"), marks, into);
            case "ac:link" -> addLink(element, marks, into);
            case "ac:structured-macro" ->
                into.add(
                        element.getAttribute("ac:name").equals("status") ? Macros.status(element) : Macros.of(element));
            default ->
                addAll(element, mark == null ? marks : and(marks, Json.object().put("type", mark)), into);
        }
    }

    private static void addAll(Element parent, ArrayNode marks, ArrayNode into) {
        StorageXml.children(parent).forEach(child -> add(child, marks, into));
    }

    private static void addText(String text, ArrayNode marks, ArrayNode into) {
        if (!text.isEmpty()) {
            ObjectNode node = AtlasDoc.text(text);
            if (!marks.isEmpty()) {
                node.set("marks", marks);
            }
            into.add(node);
        }
    }

    /** To a page, an attachment or a user: the text of the link, or else the name of what it points to. */
    private static void addLink(Element link, ArrayNode marks, ArrayNode into) {
        String shown = "";
        for (Element part : StorageXml.elements(link)) {
            if (part.hasAttribute("ri:account-id")) {
                into.add(mention(part.getAttribute("ri:account-id")));
                return;
            }
            String target = part.getAttribute("ri:content-title") + part.getAttribute("ri:filename");
            shown = part.getTextContent().isBlank() ? shown + target : part.getTextContent();
        }
        addText(shown, marks, into);
    }

    private static ObjectNode mention(String accountId) {
        ObjectNode mention = Json.object().put("type", "mention");
        mention.putObject("attrs").put("id", accountId).put("text", "@" + accountId);
        return mention;
    }

    private static ObjectNode date(String day) {
        ObjectNode date = Json.object().put("type", "date");
        date.putObject("attrs").put("timestamp", Dates.epochMillis(day));
        return date;
    }

    private static ObjectNode link(String href) {
        ObjectNode link = Json.object().put("type", "link");
        link.putObject("attrs").put("href", href);
        return link;
    }

    private static ArrayNode and(ArrayNode marks, ObjectNode more) {
        return marks.deepCopy().add(more);
    }
}
