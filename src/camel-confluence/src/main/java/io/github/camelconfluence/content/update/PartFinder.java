package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Inline;
import java.util.List;
import java.util.Optional;

/** Finds the parts of a unit: items, cells, and what stands for words, a link or an image. */
final class PartFinder {

    private final Reading reading;
    private final Inexpressible inexpressible;
    private final Parts parts;

    PartFinder(Reading reading, Inexpressible inexpressible, Parts parts) {
        this.reading = reading;
        this.inexpressible = inexpressible;
        this.parts = parts;
    }

    void add(Step.Replace step) {
        Unit unit = step.unit();
        parts.enter(step);
        parts.says(reading.words(unit.shown()), reading.words(step.blocks()));
        Optional<Block> only = unit.only();
        Markup first = unit.nodes().get(0);
        if (only.isPresent() && !unit.isLine()) {
            parts.add((Record) only.get(), first, true);
            structure(first, only.get());
        }
        String words = reading.written(unit.shown());
        unit.nodes().forEach(node -> symbols(node, false, words));
    }

    private void structure(Markup element, Block shown) {
        if (shown instanceof Block.Listing list && element.is("ul", "ol", "ac:task-list")) {
            items(element, list.items());
        } else if (shown instanceof Block.Table table && element.is("table")) {
            rows(element, table.rows());
        }
    }

    private void items(Markup list, List<Block.Item> items) {
        List<Markup> elements = list.items();
        if (elements.size() != items.size()) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            parts.add(items.get(i), elements.get(i), true);
            Markup body = elements.get(i).only("ac:task-body").orElse(elements.get(i));
            List<Markup> lists = body.children("ul", "ol", "ac:task-list");
            List<Block> nested = items.get(i).content().stream()
                    .filter(block -> block instanceof Block.Listing)
                    .toList();
            for (int j = 0; nested.size() == lists.size() && j < nested.size(); j++) {
                structure(lists.get(j), nested.get(j));
            }
        }
    }

    /** Cells that cover others have no counterpart in Markdown. */
    private void rows(Markup table, List<Block.Row> rows) {
        List<Markup> elements = table.rows();
        boolean simple = table.hasSimpleCells();
        for (int i = 0; simple && elements.size() == rows.size() && i < rows.size(); i++) {
            List<Markup> cells = elements.get(i).children("td", "th");
            List<Block.Cell> shown = rows.get(i).cells();
            for (int j = 0; cells.size() == shown.size() && j < cells.size(); j++) {
                parts.add(shown.get(j), cells.get(j), false);
            }
        }
    }

    /** What stands in a macro that is carried over goes with it. */
    private void symbols(Markup element, boolean inCell, String words) {
        boolean whole = (element.isMacro() || element.is("ac:adf-extension")) && inexpressible.is(element, inCell);
        if (whole || element.is("ac:link", "ac:image", "ac:emoticon", "time")) {
            symbol(element, true);
        } else if (element.is("ac:inline-comment-marker")) {
            symbol(element, false);
        } else if (element.is("span", "font", "small", "big", "a")
                && !Form.of(element).isEmpty()) {
            dressedWords(element, words);
        }
        if (!whole) {
            boolean within = inCell || element.is("td", "th");
            element.children().forEach(child -> symbols(child, within, words));
        }
    }

    /** Words that stand there once: others might be those that never were coloured. */
    private void dressedWords(Markup element, String words) {
        String own =
                reading.written(reading.shown(reading.storage(element.text()))).strip();
        int at = own.isEmpty() ? -1 : words.indexOf(own);
        if (at >= 0 && words.indexOf(own, at + 1) < 0) {
            symbol(element, false);
        }
    }

    /** @param moves not how words look, nor what was said about them: of the same words elsewhere it was not */
    private void symbol(Markup element, boolean moves) {
        List<Block> shown = reading.shown(reading.storage(element.text()));
        if (shown.size() != 1 || isCard(element)) {
            return;
        }
        Block block = shown.get(0);
        if (block instanceof Block.Figure figure && figure.caption().isEmpty()) {
            parts.add((Record) figure.image(), element, moves);
        } else if (block instanceof Block.Paragraph line && line.content().size() == 1) {
            inline(line.content().get(0), element, moves);
        } else if (element.isMacro()) {
            parts.add((Record) block, element, moves);
        }
    }

    /** These have a line to themselves: among other words they would cut it. */
    private static boolean isCard(Markup link) {
        return link.is("ac:link") && List.of("block", "embed").contains(link.attribute("ac:card-appearance"));
    }

    private void inline(Inline inline, Markup element, boolean moves) {
        if (inline instanceof Inline.Text text) {
            parts.addWords(text.text(), element, moves);
        } else {
            parts.add((Record) inline, element, moves);
        }
    }
}
