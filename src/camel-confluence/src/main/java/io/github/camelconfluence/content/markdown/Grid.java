package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table's cells in their columns: what a span covers besides its first place is empty. */
final class Grid {

    /** Spans of a hostile table could multiply its size: past this many covered places they count as one. */
    private static final int MAX_COVERED = 200_000;

    private final List<List<@Nullable Cell>> rows = new ArrayList<>();
    private final List<Integer> covered = new ArrayList<>();
    private int padding;

    static List<List<@Nullable Cell>> of(List<Row> rows) {
        Grid grid = new Grid();
        rows.forEach(grid::add);
        return grid.rows;
    }

    private void add(Row row) {
        List<@Nullable Cell> line = new ArrayList<>();
        for (Cell cell : row.cells()) {
            skipCovered(line);
            boolean bounded = padding < MAX_COVERED;
            int columns = bounded ? cell.span().columns() : 1;
            int rowsBelow = bounded ? cell.span().rows() - 1 : 0;
            for (int i = 0; i < columns; i++) {
                cover(line.size(), rowsBelow);
                line.add(i == 0 ? cell : null);
            }
            padding += columns - 1;
        }
        skipCovered(line);
        while (!line.isEmpty() && line.get(line.size() - 1) == null) {
            line.remove(line.size() - 1);
        }
        for (int column = line.size(); column < covered.size(); column++) {
            covered.set(column, Math.max(0, covered.get(column) - 1));
        }
        rows.add(line);
    }

    private void skipCovered(List<@Nullable Cell> line) {
        while (line.size() < covered.size() && covered.get(line.size()) > 0) {
            covered.set(line.size(), covered.get(line.size()) - 1);
            line.add(null);
            padding++;
        }
    }

    private void cover(int column, int rowsBelow) {
        while (covered.size() <= column) {
            covered.add(0);
        }
        covered.set(column, rowsBelow);
    }
}
