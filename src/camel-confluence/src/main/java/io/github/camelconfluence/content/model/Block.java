package io.github.camelconfluence.content.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on lines of its own. */
public sealed interface Block {

    /** A heading of level 1 to 6. */
    record Heading(int level, List<Inline> content) implements Block {}

    /** Never empty: a paragraph without words, images or anchors does not come into being. */
    record Paragraph(List<Inline> content) implements Block {}

    /** A bullet list, or a numbered one that counts from {@code start}. */
    record Listing(boolean ordered, int start, List<Item> items) implements Block {}

    /** An item of a list. */
    record Item(Mark mark, List<Block> content) {}

    /** What stands before an item besides its bullet or number. */
    enum Mark {
        NONE,
        OPEN,
        DONE
    }

    /** A table as it was written: cells with spans, rows not yet aligned to a grid. */
    record Table(List<Row> rows) implements Block {}

    /** A row of a table, which may belong to its head. */
    record Row(boolean head, List<Cell> cells) {}

    /** A cell with its blocks. */
    record Cell(boolean header, Span span, List<Block> content) {}

    /** How many columns and rows a cell covers, both at least 1. */
    record Span(int columns, int rows) {
        public static final Span ONE = new Span(1, 1);
    }

    /** Text to be kept byte for byte; language and title may be empty. */
    record Code(String language, String title, String text) implements Block {}

    /** Words of somebody else. */
    record Quote(List<Block> content) implements Block {}

    /** A box that stands out; the title may be empty. */
    record Panel(Kind kind, String title, List<Block> content) implements Block {

        /** What the box tells the reader, by its colour on the page. */
        public enum Kind {
            PLAIN,
            NOTE,
            TIP,
            IMPORTANT,
            WARNING,
            CAUTION
        }
    }

    /** A part that opens on a click. */
    record Expand(String title, List<Block> content) implements Block {}

    /** An image on a line of its own (perhaps linked), with a caption that may be empty. */
    record Figure(Inline image, List<Inline> caption) implements Block {}

    /** A formula in TeX notation. */
    record Formula(String tex) implements Block {}

    /**
     * Text that its author wrote in Markdown.
     *
     * @param plain whether it only passes for that: the text of a file, whose fences and pipes mean nothing
     */
    record Verbatim(String markdown, boolean plain) implements Block {

        public Verbatim(String markdown) {
            this(markdown, false);
        }
    }

    /** A line across the page. */
    record Rule() implements Block {}

    /** The blocks directly inside a block, if it is one of those that hold blocks other than list items and cells. */
    static @Nullable List<Block> inside(Block block) {
        if (block instanceof Quote quote) {
            return quote.content();
        }
        if (block instanceof Panel panel) {
            return panel.content();
        }
        return block instanceof Expand expand ? expand.content() : null;
    }
}
