package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables: one line a row, whatever the cells hold. */
final class TableWriter {

    private final Lines out;
    private final CellWriter cells;

    TableWriter(Lines out, InlineWriter inlines) {
        this.out = out;
        this.cells = new CellWriter(inlines);
    }

    void write(Block.Table table) {
        List<List<@Nullable Cell>> rows = Grid.of(table.rows());
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return;
        }
        boolean headed = isHead(table.rows().get(0));
        out.text(headed ? row(rows.get(0), columns, true) : "|" + "  |".repeat(columns));
        out.text("|" + " --- |".repeat(columns));
        for (int i = headed ? 1 : 0; i < rows.size(); i++) {
            out.text(row(rows.get(i), Math.max(1, rows.get(i).size()), false));
        }
    }

    /** Only a first row of nothing but header cells is what Markdown calls a header. */
    private static boolean isHead(Block.Row row) {
        return row.head() || row.cells().stream().allMatch(Cell::header);
    }

    private String row(List<@Nullable Cell> row, int columns, boolean head) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            Cell cell = i < row.size() ? row.get(i) : null;
            line.append(' ');
            if (cell != null) {
                line.append(cells.text(cell, cell.header() && !head));
            }
            line.append(" |");
        }
        return line.toString();
    }
}
