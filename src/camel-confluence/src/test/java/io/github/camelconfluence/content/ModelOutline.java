package io.github.camelconfluence.content;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Document;
import io.github.camelconfluence.content.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a document holds, block by block. */
final class ModelOutline {

    private final List<String> lines = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();

    private ModelOutline() {}

    static ModelOutline of(Document document) {
        ModelOutline outline = new ModelOutline();
        outline.blocks(document.blocks(), "");
        return outline;
    }

    /** One line a block, with its text. */
    List<String> lines() {
        return lines;
    }

    /** The styles of the letters of each block. */
    List<String> styles() {
        return styles;
    }

    private void blocks(List<Block> blocks, String place) {
        blocks.forEach(block -> block(block, place));
    }

    private void block(Block block, String place) {
        if (block instanceof Block.Paragraph paragraph) {
            lines.add(place + "p " + inlines(paragraph.content()));
        } else if (block instanceof Block.Heading heading) {
            lines.add(place + "h" + heading.level() + " " + inlines(heading.content()));
        } else if (block instanceof Block.Code code) {
            lines.add(place + "code " + code.text());
        } else if (block instanceof Block.Quote quote) {
            blocks(quote.content(), place + "> ");
        } else if (block instanceof Block.Listing list) {
            lines.add(place + (list.ordered() ? "ol " + list.start() : "ul"));
            list.items().forEach(item -> blocks(item.content(), place + "- "));
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> row.cells().forEach(cell -> cell(cell, place)));
        }
    }

    private void cell(Block.Cell cell, String place) {
        for (Block block : cell.content()) {
            lines.add(place + "cell " + inlines(((Block.Paragraph) block).content()));
        }
    }

    private String inlines(List<Inline> content) {
        StyledLetters letters = new StyledLetters();
        content.forEach(inline -> inline(inline, letters));
        styles.add(letters.styles());
        return letters.text();
    }

    private static void inline(Inline inline, StyledLetters letters) {
        if (inline instanceof Inline.Text text) {
            letters.text(text.text());
        } else if (inline instanceof Inline.CodeSpan code) {
            letters.in("code", () -> letters.text(code.text()));
        } else if (inline instanceof Inline.Break) {
            letters.text("\n");
        } else if (inline instanceof Inline.Link link) {
            letters.in("link", () -> link.content().forEach(inner -> inline(inner, letters)));
        } else if (inline instanceof Inline.Styled styled) {
            if (styled.style() == Inline.Style.UNDERLINE) {
                styled.content().forEach(inner -> inline(inner, letters));
            } else {
                letters.in(
                        styled.style().name().toLowerCase(Locale.ROOT),
                        () -> styled.content().forEach(inner -> inline(inner, letters)));
            }
        }
    }
}
