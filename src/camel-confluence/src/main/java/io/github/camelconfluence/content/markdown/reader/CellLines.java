package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.markdown.reader.CellLine.Marked;
import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Item;
import io.github.camelconfluence.content.model.Block.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Makes lists, code and paragraphs again of the lines of a cell, by the signs that our writer tells them apart with. */
final class CellLines {

    /** Deeper indents are read as if they were no deeper. */
    private static final int MAX_DEPTH = 16;

    private final List<CellLine> lines;
    private int at;

    private CellLines(List<CellLine> lines) {
        this.lines = lines;
    }

    static List<Block> blocks(List<CellLine> lines) {
        return new CellLines(lines).blocks(0, 0);
    }

    /** Up to the first line that is indented less. */
    private List<Block> blocks(int indent, int depth) {
        List<Block> blocks = new ArrayList<>();
        while (at < lines.size() && lines.get(at).indent() >= indent) {
            Marked marked = lines.get(at).marked();
            if (marked != null && depth < MAX_DEPTH) {
                blocks.add(list(marked, depth));
            } else {
                int end = endOfCode(indent);
                blocks.add(
                        end > at ? code(end) : new Block.Paragraph(lines.get(at).content()));
                at = Math.max(end, at + 1);
            }
        }
        return List.copyOf(blocks);
    }

    private Listing list(Marked first, int depth) {
        int indent = lines.get(at).indent();
        List<Item> items = new ArrayList<>();
        for (Marked item = first; item != null; item = next(item, first, indent, items.size())) {
            at++;
            List<Block> content = new ArrayList<>();
            if (!item.rest().isEmpty()) {
                content.add(new Block.Paragraph(item.rest()));
            }
            content.addAll(blocks(indent + 1, depth + 1));
            items.add(new Item(item.mark(), List.copyOf(content)));
        }
        return new Listing(first.isOrdered(), first.isOrdered() ? first.number() : 1, List.copyOf(items));
    }

    /** The item that continues the list, which counts on if it counts. */
    private @Nullable Marked next(Marked before, Marked first, int indent, int items) {
        Marked next = at < lines.size() && lines.get(at).indent() == indent
                ? lines.get(at).marked()
                : null;
        boolean continues = next != null
                && before.isOrdered() == next.isOrdered()
                && (!next.isOrdered() || next.number() == first.number() + items);
        return continues ? next : null;
    }

    /** A line of code alone is words unless it is indented; the end is this line where it is none. */
    private int endOfCode(int indent) {
        int end = at;
        while (end < lines.size()
                && lines.get(end).indent() >= indent
                && lines.get(end).code() != null) {
            end++;
        }
        String only = end == at + 1 ? lines.get(at).code() : null;
        return only != null && only.equals(only.strip()) ? at : end;
    }

    private Block.Code code(int end) {
        StringJoiner text = new StringJoiner("\n");
        for (CellLine line : lines.subList(at, end)) {
            text.add(String.valueOf(line.code()));
        }
        return new Block.Code("", "", text.toString());
    }
}
