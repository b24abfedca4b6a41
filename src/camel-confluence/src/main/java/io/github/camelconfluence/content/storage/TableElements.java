package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Row;
import io.github.camelconfluence.content.model.Block.Span;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Tables, their rows in or out of head, body and foot. */
final class TableElements {

    /** A larger span draws nothing that a smaller one does not, but costs its size. */
    private static final int MAX_SPAN = 100;

    /** The head of the column in which the editor counts the rows. */
    private static final List<Block> NUMBER = List.of(new Block.Paragraph(List.of(new Inline.Text("#"))));

    private TableElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        readers.put("table", TableElements::table);
    }

    private static void table(Element element, Flow flow, Nodes nodes) {
        List<Row> rows = new ArrayList<>();
        Flow strays = new Flow();
        rows(element, false, rows, strays, nodes);
        flow.blocks(strays.finish());
        if (!rows.isEmpty()) {
            flow.block(new Block.Table(List.copyOf(rows)));
        }
    }

    /** What stands between the cells is not in the table, but it is on the page. */
    private static void rows(Element part, boolean head, List<Row> rows, Flow strays, Nodes nodes) {
        for (Node child : part.childNodes()) {
            switch (child.normalName()) {
                case "thead" -> rows((Element) child, true, rows, strays, nodes);
                case "tbody", "tfoot" -> rows((Element) child, head, rows, strays, nodes);
                case "tr" -> row((Element) child, head, rows, strays, nodes);
                default -> nodes.node(child, strays);
            }
        }
    }

    private static void row(Element element, boolean head, List<Row> rows, Flow strays, Nodes nodes) {
        List<Cell> cells = new ArrayList<>();
        for (Node child : element.childNodes()) {
            boolean header = child.normalName().equals("th");
            if (header || child.normalName().equals("td")) {
                Element cell = (Element) child;
                Span span = new Span(span(cell, "colspan"), span(cell, "rowspan"));
                List<Block> content = nodes.blocks(cell);
                boolean unnamed = header && content.isEmpty() && cell.hasClass("numberingColumn");
                cells.add(new Cell(header, span, unnamed ? NUMBER : content));
            } else {
                nodes.node(child, strays);
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(head, List.copyOf(cells)));
        }
    }

    private static int span(Element cell, String name) {
        return cell.hasAttr(name) ? Numbers.between(1, MAX_SPAN, cell.attr(name)) : 1;
    }
}
