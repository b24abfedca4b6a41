package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Cells: what is one line in Markdown, with breaks between its own lines. */
final class CellNodes {

    private final InlineNodes inlines;

    CellNodes(InlineNodes inlines) {
        this.inlines = inlines;
    }

    List<Block> read(Node cell) {
        List<CellLine> lines = new ArrayList<>();
        HtmlTags tags = new HtmlTags();
        Flow flow = new Flow();
        Node first = cell.getFirstChild();
        for (Node node = first; node != null; node = node.getNext()) {
            if (isBreak(node) && tags.areAllClosed()) {
                add(flow, first, node, lines);
                flow = new Flow();
                first = node.getNext();
            } else {
                inlines.add(node, flow, tags);
            }
        }
        tags.closeAll(flow);
        add(flow, first, null, lines);
        return CellLines.blocks(lines);
    }

    private static boolean isBreak(Node node) {
        return node instanceof HtmlInline tag && HtmlTags.isBreak(tag.getLiteral());
    }

    private static void add(Flow flow, @Nullable Node first, @Nullable Node end, List<CellLine> lines) {
        String code = first instanceof Code span && span.getNext() == end ? span.getLiteral() : null;
        CellLine line = new CellLine(indent(first), InlineNodes.line(flow), code);
        if (!line.content().isEmpty()) {
            lines.add(line);
        }
    }

    private static int indent(@Nullable Node first) {
        String text = first instanceof Text words ? words.getLiteral() : "";
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
