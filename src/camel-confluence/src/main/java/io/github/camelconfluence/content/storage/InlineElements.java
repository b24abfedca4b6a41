package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Styles of words, code within a line, line breaks. */
final class InlineElements {

    private static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("strong", Style.STRONG),
            Map.entry("b", Style.STRONG),
            Map.entry("em", Style.EMPHASIS),
            Map.entry("i", Style.EMPHASIS),
            Map.entry("cite", Style.EMPHASIS),
            Map.entry("s", Style.STRIKE),
            Map.entry("del", Style.STRIKE),
            Map.entry("strike", Style.STRIKE),
            Map.entry("u", Style.UNDERLINE),
            Map.entry("ins", Style.UNDERLINE),
            Map.entry("sub", Style.SUBSCRIPT),
            Map.entry("sup", Style.SUPERSCRIPT));

    private InlineElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        STYLES.forEach(
                (name, style) -> readers.put(name, (element, flow, nodes) -> styled(style, element, flow, nodes)));
        for (String name : List.of("code", "tt", "kbd", "samp")) {
            readers.put(name, InlineElements::code);
        }
        readers.put("span", InlineElements::span);
        readers.put("br", (element, flow, nodes) -> flow.inline(new Inline.Break()));
    }

    /** KaTeX writes every formula twice, once for the eye only; editors have struck words out by style alone. */
    private static void span(Element element, Flow flow, Nodes nodes) {
        if (element.attr("style").contains("line-through")) {
            styled(Style.STRIKE, element, flow, nodes);
        } else if (!element.hasClass("katex-html")) {
            nodes.children(element, flow);
        }
    }

    private static void styled(Style style, Element element, Flow flow, Nodes nodes) {
        flow.open(content -> List.of(new Inline.Styled(style, content)));
        nodes.children(element, flow);
        flow.close();
    }

    private static void code(Element element, Flow flow, Nodes nodes) {
        flow.open(InlineElements::asCode);
        nodes.children(element, flow);
        flow.close();
    }

    /** Code cannot hold a link in Markdown, but a link can hold code. */
    static List<Inline> asCode(List<Inline> content) {
        List<Inline> out = new ArrayList<>(content.size());
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                out.add(new Inline.CodeSpan(text.text()));
            } else if (inline instanceof Inline.Styled styled) {
                out.add(new Inline.Styled(styled.style(), asCode(styled.content())));
            } else if (inline instanceof Inline.Link link) {
                out.add(new Inline.Link(link.target(), asCode(link.content())));
            } else {
                out.add(inline);
            }
        }
        return out;
    }
}
