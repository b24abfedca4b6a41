package io.github.camelconfluence.content.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Row;
import io.github.camelconfluence.content.model.Block.Span;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables. */
final class TableNodes {

    private static final int MAX_SPAN = 100;

    private TableNodes() {}

    static void addTo(Map<String, NodeReader> readers) {
        readers.put("table", TableNodes::table);
    }

    private static void table(JsonNode node, Flow flow, AdfNodes nodes) {
        boolean numbered = Adf.isTrue(node, "isNumberColumnEnabled");
        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (JsonNode child : Adf.content(node)) {
            List<Cell> cells = cells(child, nodes);
            if (cells.isEmpty()) {
                continue;
            }
            if (numbered) {
                boolean head = cells.stream().allMatch(Cell::header);
                cells.add(0, numberCell(head, head ? 0 : number++));
            }
            rows.add(new Row(false, List.copyOf(cells)));
        }
        if (!rows.isEmpty()) {
            flow.block(new Block.Table(List.copyOf(rows)));
        }
    }

    private static List<Cell> cells(JsonNode row, AdfNodes nodes) {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode cell : Adf.content(row)) {
            boolean header = Adf.type(cell).equals("tableHeader");
            if (header || Adf.type(cell).equals("tableCell")) {
                cells.add(new Cell(header, new Span(span(cell, "colspan"), span(cell, "rowspan")), nodes.blocks(cell)));
            }
        }
        return cells;
    }

    private static Cell numberCell(boolean head, int number) {
        String text = head ? "#" : String.valueOf(number);
        List<Block> content = List.of(new Block.Paragraph(List.of(new Inline.Text(text))));
        return new Cell(head, Span.ONE, content);
    }

    private static int span(JsonNode cell, String name) {
        return Math.min(MAX_SPAN, Math.max(1, Adf.number(cell, name, 1)));
    }
}
