package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Cell;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Cells: a cell is one line in Markdown, so blocks are joined by line breaks and keep what tells them apart. */
final class CellWriter {

    private static final Map<Block.Panel.Kind, String> SIGNS = Map.of(
            Block.Panel.Kind.NOTE, "ℹ️ ",
            Block.Panel.Kind.TIP, "💡 ",
            Block.Panel.Kind.IMPORTANT, "📝 ",
            Block.Panel.Kind.WARNING, "⚠️ ",
            Block.Panel.Kind.CAUTION, "🛑 ");

    private final InlineWriter inlines;

    CellWriter(InlineWriter inlines) {
        this.inlines = inlines;
    }

    String text(Cell cell, boolean strong) {
        List<String> lines = new ArrayList<>();
        for (Block block : cell.content()) {
            boolean plain = block instanceof Block.Paragraph;
            add(strong && plain ? new Block.Heading(6, ((Block.Paragraph) block).content()) : block, "", lines);
        }
        return String.join("<br>", lines);
    }

    private void add(Block block, String indent, List<String> lines) {
        if (block instanceof Block.Paragraph paragraph) {
            line(indent, inlines.cell(paragraph.content()), lines);
        } else if (block instanceof Block.Heading heading) {
            line(indent, strong(heading.content()), lines);
        } else if (block instanceof Block.Listing list) {
            list(list, indent, lines);
        } else if (block instanceof Block.Table table) {
            table(table, indent, lines);
        } else if (block instanceof Block.Code code) {
            title(code.title(), indent, lines);
            code(code.text(), indent, lines);
        } else if (block instanceof Block.Formula formula) {
            line(indent, inlines.cell(List.of(new Inline.Formula(formula.tex().strip()))), lines);
        } else if (block instanceof Block.Verbatim verbatim) {
            verbatim.markdown()
                    .lines()
                    .forEach(text -> line(indent, text.strip().replace("|", "\\|"), lines));
        } else if (block instanceof Block.Figure figure) {
            line(indent, inlines.cell(List.of(figure.image())), lines);
            line(indent, inlines.cell(BlockWriter.caption(figure.caption())), lines);
        } else {
            box(block, indent, lines);
        }
    }

    private void box(Block block, String indent, List<String> lines) {
        if (block instanceof Block.Panel panel) {
            List<String> inner = new ArrayList<>();
            title(panel.title(), indent, inner);
            panel.content().forEach(inside -> add(inside, indent, inner));
            String sign = SIGNS.getOrDefault(panel.kind(), "");
            if (!inner.isEmpty()) {
                inner.set(0, sign + inner.get(0));
            }
            lines.addAll(inner);
        } else if (block instanceof Block.Expand expand) {
            title(expand.title(), indent, lines);
            expand.content().forEach(inside -> add(inside, indent, lines));
        } else if (block instanceof Block.Quote quote) {
            quote.content().forEach(inside -> add(inside, indent, lines));
        }
    }

    private static void line(String indent, String text, List<String> lines) {
        if (!text.isEmpty()) {
            lines.add(indent + text);
        }
    }

    private String strong(List<Inline> content) {
        return inlines.cell(Marks.add(Style.STRONG, content));
    }

    private void title(String title, String indent, List<String> lines) {
        if (!title.isEmpty()) {
            line(indent, strong(List.of(new Inline.Text(title))), lines);
        }
    }

    private void code(String text, String indent, List<String> lines) {
        text.lines().forEach(line -> line(indent, inlines.cell(List.of(new Inline.CodeSpan(line))), lines));
    }

    private void list(Block.Listing list, String indent, List<String> lines) {
        int number = list.start();
        for (Block.Item item : list.items()) {
            List<String> inner = new ArrayList<>();
            item.content().forEach(block -> add(block, "", inner));
            String marker = list.ordered() ? number++ + ". " : bullet(item.mark());
            for (int i = 0; i < inner.size(); i++) {
                lines.add(indent + (i == 0 ? marker : "  ") + inner.get(i));
            }
        }
    }

    private static String bullet(Mark mark) {
        return switch (mark) {
            case NONE -> "• ";
            case OPEN -> "☐ ";
            case DONE -> "☑ ";
        };
    }

    /** A table in a table: a row a line, its cells after the first one as what the first one names. */
    private void table(Block.Table table, String indent, List<String> lines) {
        for (Block.Row row : table.rows()) {
            StringJoiner cells = new StringJoiner("; ");
            row.cells().forEach(cell -> cells.add(text(cell, false).replace("<br>", " ")));
            line(indent, cells.toString().strip(), lines);
        }
    }
}
