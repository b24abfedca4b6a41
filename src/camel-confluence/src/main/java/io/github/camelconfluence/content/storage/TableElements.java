package io.github.camelconfluence.content.storage;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Row;
import io.github.camelconfluence.content.model.Block.Span;
import io.github.camelconfluence.content.model.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Tables, their rows in or out of head, body and foot. */
final class TableElements {

    /** A larger span draws nothing that a smaller one does not, but costs its size. */
    private static final int MAX_SPAN = 100;

    private TableElements() {}

    static void addTo(Map<String, ElementReader> readers) {
        readers.put("table", TableElements::table);
    }

    private static void table(Element element, Flow flow, Nodes nodes) {
        List<Row> rows = new ArrayList<>();
        Flow strays = new Flow();
        for (Element part : element.children()) {
            switch (part.normalName()) {
                case "thead" -> rows(part, true, rows, nodes);
                case "tbody", "tfoot" -> rows(part, false, rows, nodes);
                case "tr" -> row(part, false, rows, nodes);
                default -> nodes.node(part, strays);
            }
        }
        flow.blocks(strays.finish());
        if (!rows.isEmpty()) {
            flow.block(new Block.Table(List.copyOf(rows)));
        }
    }

    private static void rows(Element part, boolean head, List<Row> rows, Nodes nodes) {
        for (Element child : part.children()) {
            switch (child.normalName()) {
                case "tr" -> row(child, head, rows, nodes);
                case "thead", "tbody", "tfoot" -> rows(child, head, rows, nodes);
                default -> {}
            }
        }
    }

    private static void row(Element element, boolean head, List<Row> rows, Nodes nodes) {
        List<Cell> cells = new ArrayList<>();
        for (Element child : element.children()) {
            boolean header = child.normalName().equals("th");
            if (header || child.normalName().equals("td")) {
                Span span = new Span(span(child, "colspan"), span(child, "rowspan"));
                cells.add(new Cell(header, span, nodes.blocks(child)));
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(head, List.copyOf(cells)));
        }
    }

    private static int span(Element cell, String name) {
        try {
            return Math.min(
                    MAX_SPAN, Math.max(1, Integer.parseInt(cell.attr(name).strip())));
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
