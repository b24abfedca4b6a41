package io.github.camelconfluence.content.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes what a reader meets in reading order and sorts it into blocks. A block in the middle of a line ends the line and
 * carries the open styles over to the next, so that any nesting a page may hold gives a valid document.
 */
public final class Flow {

    private final List<Block> blocks = new ArrayList<>();
    /** Innermost last. */
    private final List<Frame> open = new ArrayList<>();

    private List<Inline> line = new ArrayList<>();

    private record Frame(Function<List<Inline>, List<Inline>> style, List<Inline> outer) {}

    /** Adds words to the current line. */
    public void text(String text) {
        if (isLineEmpty() && WhiteSpace.isAll(text)) {
            return;
        }
        line.add(new Inline.Text(text));
    }

    /** Adds to the current line. */
    public void inline(Inline inline) {
        line.add(inline);
    }

    /** Adds to the current line. */
    public void inlines(List<Inline> inlines) {
        line.addAll(inlines);
    }

    /** What follows, up to {@link #close}, goes through the given function. */
    public void open(Function<List<Inline>, List<Inline>> style) {
        open.add(new Frame(style, line));
        line = new ArrayList<>();
    }

    /** Ends what was opened last; false if nothing stands in it, at least not on the current line. */
    public boolean close() {
        Frame frame = open.remove(open.size() - 1);
        boolean shown = isAnyShown(line);
        List<Inline> styled = line.isEmpty() ? line : frame.style().apply(line);
        line = frame.outer();
        line.addAll(styled);
        return shown;
    }

    private static boolean isAnyShown(List<Inline> line) {
        for (Inline inline : line) {
            if (!(inline instanceof Inline.Text text && WhiteSpace.isAll(text.text()))) {
                return true;
            }
        }
        return false;
    }

    /** Ends the current line and adds a block. */
    public void block(Block block) {
        endLine();
        blocks.add(block);
    }

    /** Ends the current line and adds blocks. */
    public void blocks(List<Block> more) {
        endLine();
        blocks.addAll(more);
    }

    /** Ends the current line: what it holds becomes a paragraph. */
    public void endLine() {
        if (isLineEmpty()) {
            return;
        }
        List<Frame> reopen = new ArrayList<>(open);
        while (!open.isEmpty()) {
            close();
        }
        List<Inline> content = Line.tidy(line);
        if (!content.isEmpty()) {
            blocks.add(new Block.Paragraph(content));
        }
        line = new ArrayList<>();
        for (Frame frame : reopen) {
            open(frame.style());
        }
    }

    /** Whether a block that is added now would not cut a line or a style in two. */
    public boolean isBetweenBlocks() {
        return line.isEmpty() && open.isEmpty();
    }

    private boolean isLineEmpty() {
        if (!line.isEmpty()) {
            return false;
        }
        for (Frame frame : open) {
            if (!frame.outer().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Ends everything and gives the blocks. */
    public List<Block> finish() {
        endLine();
        return List.copyOf(blocks);
    }
}
