package io.github.camelconfluence.content.storage.writer;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Inline.Style;
import java.util.List;
import java.util.Optional;

/** Blocks one below the other. Documents are bounded in depth, so it recurses. */
final class BlockXml {

    private final Xml out;
    private final InlineXml inlines;
    private final MacroXml macros;
    private final ListXml lists;
    private final TableXml tables;
    private final Originals originals;

    BlockXml(Xml out, Links links, Originals originals) {
        this.out = out;
        this.originals = originals;
        this.inlines = new InlineXml(out, links, originals);
        this.macros = new MacroXml(out);
        this.lists = new ListXml(out, this, originals);
        this.tables = new TableXml(out, this, originals);
    }

    void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    /** The line that a leading paragraph is needs no element of its own in an item or a cell. */
    void loose(List<Block> content) {
        boolean leading = !content.isEmpty() && content.get(0) instanceof Block.Paragraph;
        boolean parted = leading && content.size() > 1 && content.get(1) instanceof Block.Paragraph;
        if (!leading || parted || originals.hasStartTag(content.get(0))) {
            blocks(content);
        } else {
            inlines.write(((Block.Paragraph) content.get(0)).content());
            blocks(content.subList(1, content.size()));
        }
    }

    private void block(Block block) {
        Optional<String> original = originals.of((Record) block);
        if (original.isPresent()) {
            out.raw(original.get());
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph, paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), heading, heading.content());
        } else if (block instanceof Block.Listing list) {
            lists.write(list);
        } else if (block instanceof Block.Table table) {
            tables.write(table);
        } else if (block instanceof Block.Code code) {
            macros.code(code.language(), code.title(), code.text());
        } else if (block instanceof Block.Formula formula) {
            macros.code("math", "", formula.tex());
        } else if (block instanceof Block.Verbatim verbatim) {
            macros.code("", "", verbatim.markdown());
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Rule) {
            out.empty("hr");
        } else {
            box(block);
        }
    }

    /** @param attributes of an element that does not look as one on the page did */
    void open(String name, Object part, String... attributes) {
        Optional<String> tag = originals.startTag(part);
        if (tag.isPresent()) {
            out.raw(tag.get());
        } else {
            out.open(name, attributes);
        }
    }

    private void element(String name, Block block, List<Inline> content) {
        open(name, block);
        inlines.write(content);
        out.close(name);
    }

    /** A caption is the line below, as in Markdown: Data Center knows no other. */
    private void figure(Block.Figure figure) {
        element("p", figure, List.of(figure.image()));
        if (!figure.caption().isEmpty()) {
            List<Inline> caption = List.of(new Inline.Styled(Style.EMPHASIS, figure.caption()));
            element("p", new Block.Paragraph(caption), caption);
        }
    }

    private void box(Block block) {
        if (block instanceof Block.Quote quote) {
            out.open("blockquote");
            blocks(quote.content());
            out.close("blockquote");
        } else if (block instanceof Block.Panel panel) {
            macros.openBox(panel.kind(), panel.title());
            blocks(panel.content());
            macros.closeBox();
        } else if (block instanceof Block.Expand expand) {
            macros.openExpand(expand.title());
            blocks(expand.content());
            macros.closeBox();
        }
    }
}
