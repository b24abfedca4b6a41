package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import io.github.camelconfluence.content.model.Target;
import java.util.List;
import java.util.Map;

/** Text and its marks. */
final class TextNodes {

    /** In a fixed order, so that neighbours with the same marks can be merged. */
    private static final List<Map.Entry<String, Style>> STYLES = List.of(
            Map.entry("underline", Style.UNDERLINE),
            Map.entry("strike", Style.STRIKE),
            Map.entry("em", Style.EMPHASIS),
            Map.entry("strong", Style.STRONG));

    private TextNodes() {}

    static void addTo(Map<String, NodeReader> readers) {
        readers.put("text", (node, flow, nodes) -> flow.inline(marked(node, plain(node))));
        readers.put("hardBreak", (node, flow, nodes) -> flow.inline(new Inline.Break()));
        readers.put("placeholder", (node, flow, nodes) -> {});
    }

    private static Inline plain(JsonNode node) {
        String text = node.path("text").asText();
        return mark(node, "code").isMissingNode() ? new Inline.Text(text) : new Inline.CodeSpan(text);
    }

    /** The inline with the styles and the link that its node has. */
    static Inline marked(JsonNode node, Inline inline) {
        Inline marked = inline;
        JsonNode raised = mark(node, "subsup");
        if (!raised.isMissingNode()) {
            boolean below = Adf.attribute(raised, "type").equals("sub");
            marked = new Inline.Styled(below ? Style.SUBSCRIPT : Style.SUPERSCRIPT, List.of(marked));
        }
        for (Map.Entry<String, Style> style : STYLES) {
            if (!mark(node, style.getKey()).isMissingNode()) {
                marked = new Inline.Styled(style.getValue(), List.of(marked));
            }
        }
        String address = Adf.attribute(mark(node, "link"), "href").strip();
        return address.isEmpty() ? marked : new Inline.Link(Target.address(address), List.of(marked));
    }

    private static JsonNode mark(JsonNode node, String type) {
        for (JsonNode mark : node.path("marks")) {
            if (Adf.type(mark).equals(type)) {
                return mark;
            }
        }
        return MissingNode.getInstance();
    }
}
