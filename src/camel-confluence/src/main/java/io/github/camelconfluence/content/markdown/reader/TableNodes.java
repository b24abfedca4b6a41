package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Row;
import io.github.camelconfluence.content.model.Block.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Tables. Markdown has no table without a header, so an empty one is none. */
final class TableNodes {

    private final CellNodes cells;

    TableNodes(InlineNodes inlines) {
        this.cells = new CellNodes(inlines);
    }

    Block.Table read(TableBlock table) {
        List<Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            boolean head = part instanceof TableHead;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                Row read = new Row(head, cells(row, head));
                if (!head || saysSomething(read) || table.getLastChild() == part) {
                    rows.add(read);
                }
            }
        }
        return new Block.Table(List.copyOf(rows));
    }

    private List<Cell> cells(Node row, boolean head) {
        Node last = row.getLastChild();
        while (last != null && last.getPrevious() != null && isFilledIn(last)) {
            last = last.getPrevious();
        }
        List<Cell> read = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell == last ? null : cell.getNext()) {
            read.add(new Cell(head, Span.ONE, cells.read(cell)));
        }
        return List.copyOf(read);
    }

    /** The parser fills rows up to the width of the header with cells that stand nowhere. */
    private static boolean isFilledIn(Node cell) {
        return cell.getSourceSpans().isEmpty();
    }

    private static boolean saysSomething(Row row) {
        return row.cells().stream().anyMatch(cell -> !cell.content().isEmpty());
    }
}
