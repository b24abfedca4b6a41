package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Row;
import io.github.camelconfluence.content.model.Block.Span;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table made independent of each other: what a cell above covers is repeated if it is short, else empty. */
final class Rows {

    /** Spans of a hostile table could multiply its size: past this many covered places they count as one. */
    private static final int MAX_COVERED = 200_000;

    private static final int MAX_REPEATED = 60;
    private static final Cell NONE = empty(false);

    private record Cover(Cell cell, int rows) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();
    private int padding;

    private Rows() {}

    static Rows of(Block.Table table) {
        Rows rows = new Rows();
        table.rows().forEach(rows::add);
        return rows;
    }

    private void add(Row row) {
        List<Cell> line = new ArrayList<>();
        for (Cell cell : row.cells()) {
            addCovered(line);
            boolean bounded = padding < MAX_COVERED;
            int columns = bounded ? cell.span().columns() : 1;
            for (int i = 0; i < columns; i++) {
                Cell here = i == 0 ? new Cell(cell.header(), Span.ONE, cell.content()) : empty(cell.header());
                cover(
                        line.size(),
                        new Cover(repeated(here), bounded ? cell.span().rows() - 1 : 0));
                line.add(here);
            }
            padding += columns - 1;
        }
        addCovered(line);
        rows.add(new Row(row.head(), line));
    }

    private void addCovered(List<Cell> line) {
        while (line.size() < covers.size() && covers.get(line.size()).rows() > 0) {
            Cover cover = covers.get(line.size());
            covers.set(line.size(), new Cover(cover.cell(), cover.rows() - 1));
            line.add(cover.cell());
            padding++;
        }
    }

    private void cover(int column, Cover cover) {
        while (covers.size() <= column) {
            covers.add(new Cover(NONE, 0));
        }
        covers.set(column, cover);
    }

    /** A row is a header only while all of its cells are. */
    private static Cell empty(boolean header) {
        return new Cell(header, Span.ONE, List.of());
    }

    private static Cell repeated(Cell cell) {
        boolean brief = cell.content().size() == 1
                && cell.content().get(0) instanceof Block.Paragraph paragraph
                && paragraph.content().stream().allMatch(inline -> inline instanceof Inline.Text)
                && Words.of(paragraph.content()).length() <= MAX_REPEATED;
        return brief ? cell : empty(cell.header());
    }

    int size() {
        return rows.size();
    }

    Row row(int at) {
        return rows.get(at);
    }

    Block.Table table(int at) {
        return new Block.Table(List.of(rows.get(at)));
    }

    /** The first row, if it is what Markdown calls a header: nothing but header cells. */
    @Nullable
    Row head() {
        return !rows.isEmpty() && LongTable.isHead(rows.get(0)) ? rows.get(0) : null;
    }
}
