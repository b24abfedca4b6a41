package io.github.camelconfluence.write;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Storage format in one spelling. Confluence does not keep a body as it was sent: it gives macros and blocks ids, notes
 * versions, and writes entities, quotes, the order of attributes and the space between blocks its own way.
 */
final class NormalStorage {

    /** What Confluence adds by itself. */
    private static final Set<String> OWN_ATTRIBUTES =
            Set.of("ac:macro-id", "ac:local-id", "local-id", "ac:schema-version", "ri:version-at-save");

    /** Between these, space is seen. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "cite", "code", "del", "em", "i", "ins", "kbd", "s", "small", "span", "strike",
            "strong", "sub", "sup", "time", "u", "ac:emoticon", "ac:image", "ac:inline-comment-marker", "ac:link",
            "ac:placeholder", "ac:structured-macro");

    /** Entities that would become markup. */
    private static final String MARKUP = "&(lt|gt|amp|quot|apos|#3[489]|#6[02]);";

    private final StringBuilder out = new StringBuilder();

    private NormalStorage() {}

    static String of(String xml) {
        String resolved = Entities.unescape(xml.replaceAll(MARKUP, "&amp;$1;"));
        NormalStorage normal = new NormalStorage();
        Parser.xmlParser().parseInput(resolved, "").childNodes().forEach(node -> normal.write(node, false));
        return normal.out.toString();
    }

    private void write(Node node, boolean verbatim) {
        if (node instanceof CDataNode data) {
            out.append(data.getWholeText());
        } else if (node instanceof TextNode text) {
            out.append(verbatim ? text.getWholeText() : words(text));
        } else if (node instanceof Element element) {
            out.append('<').append(element.tagName());
            attributes(element).forEach((name, value) -> out.append(' ').append(name).append("='").append(value));
            out.append('>');
            boolean asIs = verbatim || element.tagName().equals("pre");
            element.childNodes().forEach(child -> write(child, asIs));
            out.append("</>");
        }
    }

    private static String words(TextNode text) {
        String words = text.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
        boolean unseen = !isInline(text.previousSibling()) || !isInline(text.nextSibling());
        return words.equals(" ") && unseen ? "" : words;
    }

    private static boolean isInline(@Nullable Node node) {
        return node instanceof TextNode || node instanceof Element element && INLINE.contains(element.tagName());
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> kept = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            if (!OWN_ATTRIBUTES.contains(attribute.getKey())) {
                kept.put(attribute.getKey(), attribute.getValue());
            }
        }
        return kept;
    }
}
