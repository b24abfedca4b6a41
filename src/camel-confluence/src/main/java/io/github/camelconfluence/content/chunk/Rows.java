package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Row;
import io.github.camelconfluence.content.model.Block.Span;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Words;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table made independent of each other: what a cell above covers is repeated if it is short, else empty. */
final class Rows {

    /** Spans of a hostile table could multiply its size: past this many covered places they count as one. */
    private static final int MAX_COVERED = 200_000;

    private static final int MAX_REPEATED = 60;
    private static final int MAX_HEAD = 4;
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
        List<Inline> words = brief(cell);
        return words.isEmpty()
                ? empty(cell.header())
                : new Cell(cell.header(), Span.ONE, List.of(new Block.Paragraph(words)));
    }

    /** What a short cell says, links without where they lead; empty for any other. */
    private static List<Inline> brief(Cell cell) {
        if (cell.content().size() != 1 || !(cell.content().get(0) instanceof Block.Paragraph paragraph)) {
            return List.of();
        }
        String words = Words.of(paragraph.content());
        return words.isBlank() || words.length() > MAX_REPEATED ? List.of() : words(paragraph.content());
    }

    private static List<Inline> words(List<Inline> content) {
        List<Inline> words = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Inline.Link link) {
                words.addAll(words(link.content()));
            } else if (inline instanceof Inline.Styled styled) {
                words.add(new Inline.Styled(styled.style(), words(styled.content())));
            } else if (!(inline instanceof Inline.Image || inline instanceof Inline.Anchor)) {
                words.add(inline);
            }
        }
        return words;
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

    /**
     * The first rows, as long as they are what Markdown calls a header: nothing but header cells. A later one that has words in
     * its first column only is the title of the rows below it.
     */
    List<Row> head() {
        int end = 0;
        while (end < Math.min(rows.size(), MAX_HEAD)
                && LongTable.isHead(rows.get(end))
                && (end == 0 || rows.get(end).cells().stream().skip(1).anyMatch(Rows::saysSomething))) {
            end++;
        }
        return rows.subList(0, end);
    }

    private static boolean saysSomething(Cell cell) {
        return !cell.content().isEmpty();
    }

    /** What a row that is no row any more is about, and what its column is called: empty where neither is short. */
    List<Inline> name(int row, int column, List<Row> head) {
        List<List<Inline>> names = new ArrayList<>();
        if (column > 0 && row >= head.size()) {
            names.add(brief(row(row).cells().get(0)));
        }
        for (Row line : row < head.size() ? List.<Row>of() : head) {
            names.add(column < line.cells().size() ? brief(line.cells().get(column)) : List.of());
        }
        List<Inline> joined = new ArrayList<>();
        names.stream().distinct().filter(name -> !name.isEmpty()).forEach(name -> {
            joined.addAll(joined.isEmpty() ? List.of() : List.of(new Inline.Text(" › ")));
            joined.addAll(name);
        });
        return joined;
    }
}
