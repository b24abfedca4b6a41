package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is cut between its rows; its header is repeated. A row that is too long alone is no row any more, but the
 * blocks of its cells.
 */
final class LongTable implements Unit.Whole {

    private final List<Row> head;

    /** @param head what is repeated, perhaps nothing */
    LongTable(List<Row> head) {
        this.head = head;
    }

    @Override
    public List<Block> join(int from, List<Block> parts) {
        List<Block> joined = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Row> missing = head.subList(0, Math.min(from, head.size()));
        for (Block part : parts) {
            if (part instanceof Block.Table row) {
                if (rows.isEmpty()) {
                    rows.addAll(missing);
                }
                rows.addAll(row.rows());
            } else {
                end(rows, joined);
                joined.add(part);
            }
            missing = head;
        }
        end(rows, joined);
        return joined;
    }

    private static void end(List<Row> rows, List<Block> joined) {
        if (!rows.isEmpty()) {
            joined.add(new Block.Table(List.copyOf(rows)));
            rows.clear();
        }
    }

    /** A cell of a row that is too long, under the name of its column. */
    static Unit.Whole cell(@Nullable Block name) {
        return (from, parts) -> {
            List<Block> named = new ArrayList<>(parts);
            if (name != null) {
                named.add(0, name);
            }
            return named;
        };
    }

    static boolean isHead(Row row) {
        return row.head() || row.cells().stream().allMatch(Cell::header);
    }

    /** The row's own line in what was written of a table of one row, where the rest is its frame. */
    static String line(String table, Row row) {
        int end = table.indexOf('\n');
        return isHead(row) && end >= 0 ? table.substring(0, end) : table.substring(table.lastIndexOf('\n') + 1);
    }
}
