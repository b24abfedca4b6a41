package io.github.camelconfluence.content.storage.writer;

import io.github.camelconfluence.content.model.Block;
import java.util.Optional;

/** Tables: heads are rows of header cells, as the editor writes them. */
final class TableXml {

    private final Xml out;
    private final BlockXml blocks;
    private final Originals originals;

    TableXml(Xml out, BlockXml blocks, Originals originals) {
        this.out = out;
        this.blocks = blocks;
        this.originals = originals;
    }

    void write(Block.Table table) {
        blocks.open("table", table);
        out.open("tbody");
        for (Block.Row row : table.rows()) {
            blocks.open("tr", row);
            row.cells().forEach(this::cell);
            out.close("tr");
        }
        out.close("tbody").close("table");
    }

    private void cell(Block.Cell cell) {
        Optional<String> original = originals.of(cell);
        if (original.isPresent()) {
            out.raw(original.get());
            return;
        }
        String name = cell.header() ? "th" : "td";
        blocks.open(
                name,
                cell,
                "colspan",
                span(cell.span().columns()),
                "rowspan",
                span(cell.span().rows()));
        blocks.loose(cell.content());
        out.close(name);
    }

    private static String span(int size) {
        return size == 1 ? "" : String.valueOf(size);
    }
}
