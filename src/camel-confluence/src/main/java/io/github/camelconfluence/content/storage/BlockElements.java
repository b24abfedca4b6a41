package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Paragraphs, headings, quotes and what only divides the page. */
final class BlockElements {

    /** Parts of tables only where they have lost their table. */
    private static final List<String> DIVISIONS = List.of(
            "p",
            "div",
            "dd",
            "section",
            "article",
            "aside",
            "main",
            "nav",
            "header",
            "footer",
            "hgroup",
            "address",
            "center",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "legend",
            "option",
            "summary",
            "html",
            "body",
            "title",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:rich-text-body");

    private BlockElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        DIVISIONS.forEach(name -> readers.put(name, BlockElements::division));
        for (int level = 1; level <= 6; level++) {
            int headingLevel = level;
            readers.put("h" + level, (element, flow, nodes) -> heading(headingLevel, element, flow, nodes));
        }
        readers.put("blockquote", BlockElements::quote);
        readers.put("hr", (element, flow, nodes) -> flow.block(new Block.Rule()));
        readers.put("pre", BlockElements::preformatted);
        readers.put("dt", BlockElements::term);
        readers.put("details", BlockElements::details);
        for (String name : List.of("script", "style", "head", "colgroup", "ac:placeholder", "ac:hash")) {
            readers.put(name, BlockElements::drop);
        }
    }

    private static void division(Element element, Flow flow, Nodes nodes) {
        flow.endLine();
        nodes.children(element, flow);
        flow.endLine();
    }

    private static void heading(int level, Element element, Flow flow, Nodes nodes) {
        List<Inline> content = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block block : nodes.blocks(element)) {
            if (block instanceof Block.Paragraph paragraph) {
                if (!content.isEmpty()) {
                    content.add(new Inline.Text(" "));
                }
                content.addAll(paragraph.content());
            } else {
                others.add(block);
            }
        }
        if (!content.isEmpty()) {
            flow.block(new Block.Heading(level, List.copyOf(content)));
        }
        flow.blocks(others);
    }

    private static void quote(Element element, Flow flow, Nodes nodes) {
        List<Block> content = nodes.blocks(element);
        if (!content.isEmpty()) {
            flow.block(new Block.Quote(content));
        }
    }

    private static void preformatted(Element element, Flow flow, Nodes nodes) {
        String text = PlainText.of(element);
        if (!text.isBlank()) {
            flow.block(new Block.Code("", "", text));
        }
    }

    /** A term stands out, unless its author has said which of its words do. */
    private static void term(Element element, Flow flow, Nodes nodes) {
        flow.endLine();
        flow.open(BlockElements::asTerm);
        nodes.children(element, flow);
        flow.close();
        flow.endLine();
    }

    private static List<Inline> asTerm(List<Inline> content) {
        boolean plain = content.stream()
                .noneMatch(inline -> inline instanceof Inline.Styled || inline instanceof Inline.CodeSpan);
        return plain ? List.of(new Inline.Styled(Style.STRONG, content)) : content;
    }

    private static void details(Element element, Flow flow, Nodes nodes) {
        Element summary = element.selectFirst("> summary");
        String title = summary == null ? "" : summary.text();
        if (summary != null) {
            summary.remove();
        }
        flow.block(new Block.Expand(title, nodes.blocks(element)));
    }

    private static void drop(Element element, Flow flow, Nodes nodes) {
        if (element.hasText()) {
            nodes.findings().warn(element.tagName() + " was dropped");
        }
    }
}
