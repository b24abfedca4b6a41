package io.github.camelconfluence.content.macro;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Flow;
import io.github.camelconfluence.content.model.Words;
import java.util.List;

/**
 * The macro whose tables Confluence collects in reports: names beside their values, or above them.
 *
 * @see <a href="https://confluence.atlassian.com/doc/page-properties-macro-184550024.html">Page properties macro</a>
 */
final class PageProperties {

    private PageProperties() {}

    static void convert(Macro macro, Flow flow) {
        List<Block> body = macro.body();
        for (Block block : body) {
            if (block instanceof Block.Table table) {
                note(table.rows(), macro);
            }
        }
        if (macro.parameter("hidden").filter("true"::equals).isPresent()) {
            macro.warn("hidden " + macro.name() + " was left out");
        } else {
            flow.blocks(body);
        }
    }

    private static void note(List<Block.Row> rows, Macro macro) {
        if (rows.size() == 2 && isOfNames(rows.get(0))) {
            List<Block.Cell> names = rows.get(0).cells();
            List<Block.Cell> values = rows.get(1).cells();
            for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
                macro.property(words(names.get(i)), values.get(i).content());
            }
        } else {
            for (Block.Row row : rows) {
                if (row.cells().size() > 1) {
                    macro.property(words(row.cells().get(0)), row.cells().get(1).content());
                }
            }
        }
    }

    /** A row of more than headings has names and values beside one another. */
    private static boolean isOfNames(Block.Row row) {
        return row.cells().size() > 1 && row.cells().stream().allMatch(Block.Cell::header);
    }

    private static String words(Block.Cell cell) {
        StringBuilder words = new StringBuilder();
        for (Block block : cell.content()) {
            if (block instanceof Block.Paragraph paragraph) {
                words.append(words.isEmpty() ? "" : " ").append(Words.of(paragraph.content()));
            }
        }
        return words.toString().strip();
    }
}
