package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.macro.Emoticons;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.Map;
import java.util.Optional;
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

    /** The Cloud editor names every emoji blue-star that the old editor had no name for. */
    private static void emoticon(Element element, Flow flow, Nodes nodes) {
        String shortName = element.attr("ac:emoji-shortname");
        String name = element.attr("ac:name");
        flow.text(Emoticons.text(
                element.attr("ac:emoji-fallback"),
                element.attr("ac:emoji-id"),
                shortName,
                !shortName.isEmpty() && name.equals("blue-star") ? "" : name));
    }

    /** MathML carries the TeX it was made from where a TeX editor made it. */
    private static void formula(Element element, Flow flow, Nodes nodes) {
        Optional<String> tex = element.getElementsByTag("annotation").stream()
                .filter(annotation -> annotation.attr("encoding").contains("tex"))
                .map(annotation -> annotation.wholeText().strip())
                .findFirst();
        if (tex.isEmpty()) {
            nodes.children(element, flow);
        } else if (element.attr("display").equals("block")) {
            flow.block(new Block.Formula(tex.get()));
        } else {
            flow.inline(new Inline.Formula(tex.get()));
        }
    }
}
