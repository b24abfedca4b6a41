package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Items;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Lists, and the boxes of tasks: https://github.github.com/gfm/#task-list-items-extension- */
final class ListNodes {

    private final String markdown;
    private final BlockNodes blocks;

    ListNodes(String markdown, BlockNodes blocks) {
        this.markdown = markdown;
        this.blocks = blocks;
    }

    void read(ListBlock list, List<Block> out) {
        Items items = new Items();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Mark mark = takeMark(item);
            items.add(mark, blocks.children(item));
        }
        boolean ordered = list instanceof OrderedList;
        Integer start = list instanceof OrderedList numbered ? numbered.getMarkerStartNumber() : null;
        if (!items.list().isEmpty()) {
            out.add(new Block.Listing(ordered, start == null ? 1 : start, items.list()));
        }
    }

    private Mark takeMark(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text text)
                || !Written.as(paragraph, '[', markdown)) {
            return Mark.NONE;
        }
        String literal = text.getLiteral();
        Mark mark = mark(literal);
        if (mark == Mark.NONE) {
            return Mark.NONE;
        }
        if (literal.length() == 3 && text.getNext() != null) {
            return Mark.NONE;
        }
        text.setLiteral(literal.substring(3));
        return mark;
    }

    private static Mark mark(String text) {
        if (text.length() < 3 || text.charAt(2) != ']' || text.length() > 3 && text.charAt(3) != ' ') {
            return Mark.NONE;
        }
        return switch (text.charAt(1)) {
            case ' ' -> Mark.OPEN;
            case 'x', 'X' -> Mark.DONE;
            default -> Mark.NONE;
        };
    }
}
