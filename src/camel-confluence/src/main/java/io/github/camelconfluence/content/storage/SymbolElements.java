package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.macro.Emoticons;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Elements that stand for a word or a sign: dates, emoji, anchors, formulas. */
final class SymbolElements {

    private SymbolElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        readers.put("time", SymbolElements::date);
        readers.put("ac:emoticon", SymbolElements::emoticon);
        readers.put("ac:emoji", SymbolElements::emoticon);
        readers.put("ac:anchor", (element, flow, nodes) -> flow.inline(new Inline.Anchor(element.attr("ac:name"))));
        readers.put("math", SymbolElements::formula);
    }

    private static void date(Element element, Flow flow, Nodes nodes) {
        String day = element.attr("datetime");
        if (day.isEmpty()) {
            nodes.children(element, flow);
        } else {
            flow.inline(new Inline.Date(day.length() > 10 && day.charAt(10) == 'T' ? day.substring(0, 10) : day));
        }
    }

    private static void emoticon(Element element, Flow flow, Nodes nodes) {
        String fallback = element.attr("ac:emoji-fallback");
        String name = element.attr("ac:emoji-shortname");
        flow.text(
                Emoticons.text(fallback, name.isEmpty() ? element.attr("ac:name") : name, element.attr("ac:emoji-id")));
    }

    /** MathML carries the TeX it was made from where a TeX editor made it. */
    private static void formula(Element element, Flow flow, Nodes nodes) {
        element.getElementsByTag("annotation").stream()
                .filter(annotation -> annotation.attr("encoding").contains("tex"))
                .findFirst()
                .ifPresentOrElse(
                        tex -> flow.inline(new Inline.Formula(tex.wholeText().strip())),
                        () -> nodes.children(element, flow));
    }
}
