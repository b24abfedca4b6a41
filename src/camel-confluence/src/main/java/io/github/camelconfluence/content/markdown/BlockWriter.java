package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.Addresses;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.List;

/** Writes blocks one below the other. */
final class BlockWriter {

    private final Lines out;
    private final InlineWriter inlines;
    private final ListWriter lists;
    private final TableWriter tables;
    private int listDepth;

    BlockWriter(Lines out, Addresses addresses) {
        this.out = out;
        this.inlines = new InlineWriter(addresses);
        this.lists = new ListWriter(out, this);
        this.tables = new TableWriter(out, inlines);
    }

    void blocks(List<Block> blocks) {
        boolean alternate = false;
        for (int i = 0; i < blocks.size(); i++) {
            alternate = ListWriter.continues(blocks, i) && !alternate;
            out.blank();
            block(i > 0 ? apart(blocks.get(i - 1), blocks.get(i)) : blocks.get(i), alternate);
        }
    }

    /** Code without a language may be written indented by the next tool, and would then run into the code before it. */
    private static Block apart(Block before, Block block) {
        return before instanceof Block.Code first
                        && first.language().isEmpty()
                        && block instanceof Block.Code code
                        && code.language().isEmpty()
                ? new Block.Code("text", code.title(), code.text())
                : block;
    }

    void block(Block block, boolean alternate) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Listing list) {
            listDepth++;
            lists.write(list, alternate);
            listDepth--;
        } else if (block instanceof Block.Table table) {
            tables.write(table);
        } else if (block instanceof Block.Code code) {
            code(code);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Formula formula) {
            out.text(Fence.around("math", formula.tex().strip()));
        } else if (block instanceof Block.Verbatim verbatim) {
            out.text(verbatim.markdown().strip());
        } else if (block instanceof Block.Rule) {
            out.text("---");
        } else {
            box(block);
        }
    }

    void paragraph(List<Inline> content) {
        String text = inlines.paragraph(content);
        if (!text.isEmpty()) {
            out.text(text);
        }
    }

    /** A heading within a list would not be one of the page's outline. */
    private void heading(Block.Heading heading) {
        if (listDepth > 0) {
            strong(heading.content());
            return;
        }
        String text = inlines.line(heading.content());
        if (!text.isEmpty()) {
            out.text("#".repeat(heading.level()) + " " + Escape.closingHashes(text));
        }
    }

    private void strong(List<Inline> content) {
        paragraph(Marks.add(Style.STRONG, content));
    }

    private void strong(String title) {
        strong(List.of(new Inline.Text(title)));
    }

    private void code(Block.Code code) {
        if (!code.title().isEmpty()) {
            strong(code.title());
            out.blank();
        }
        out.text(Fence.around(code.language(), code.text()));
    }

    private void figure(Block.Figure figure) {
        paragraph(List.of(figure.image()));
        if (!figure.caption().isEmpty()) {
            out.blank();
            paragraph(caption(figure.caption()));
        }
    }

    /** A caption is set apart by emphasis, unless that would hide its own. */
    static List<Inline> caption(List<Inline> caption) {
        boolean plain = caption.stream().noneMatch(inline -> inline instanceof Inline.Styled);
        return plain ? Marks.add(Style.EMPHASIS, caption) : caption;
    }

    private void box(Block block) {
        if (block instanceof Block.Quote quote) {
            out.enter("> ", "> ");
            blocks(quote.content());
            out.leave();
        } else if (block instanceof Block.Panel panel) {
            panel(panel);
        } else if (block instanceof Block.Expand expand) {
            if (!expand.title().isEmpty()) {
                strong(expand.title());
            }
            blocks(expand.content());
        }
    }

    private void panel(Block.Panel panel) {
        out.enter("> ", "> ");
        if (panel.kind() != Block.Panel.Kind.PLAIN) {
            out.text("[!" + panel.kind() + "]");
        }
        if (!panel.title().isEmpty()) {
            strong(panel.title());
        }
        List<Block> content = panel.content();
        boolean attached = panel.title().isEmpty()
                && panel.kind() != Block.Panel.Kind.PLAIN
                && !content.isEmpty()
                && content.get(0) instanceof Block.Paragraph;
        if (attached) {
            block(content.get(0), false);
        }
        blocks(attached ? content.subList(1, content.size()) : content);
        out.leave();
    }
}
