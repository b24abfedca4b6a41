package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Block.Item;
import io.github.camelconfluence.content.model.Block.Listing;
import io.github.camelconfluence.content.model.Block.Mark;
import java.util.List;

/** Lists; items are indented by the width of their marker, so that what they hold stays theirs. */
final class ListWriter {

    private final Lines out;
    private final BlockWriter blocks;

    ListWriter(Lines out, BlockWriter blocks) {
        this.out = out;
        this.blocks = blocks;
    }

    /** Whether a list would run into the one before it, were it not for another kind of marker. */
    static boolean continues(List<Block> blocks, int at) {
        return at > 0
                && blocks.get(at) instanceof Listing list
                && blocks.get(at - 1) instanceof Listing before
                && list.ordered() == before.ordered();
    }

    void write(Listing list, boolean alternate) {
        boolean loose = isLoose(list);
        int number = list.start();
        for (int i = 0; i < list.items().size(); i++) {
            if (i > 0 && loose) {
                out.blank();
            }
            Item item = list.items().get(i);
            String marker = list.ordered() ? number++ + (alternate ? ") " : ". ") : alternate ? "* " : "- ";
            out.enter(marker, " ".repeat(marker.length()));
            item(item);
            out.leave();
        }
    }

    private static boolean isLoose(Listing list) {
        for (Item item : list.items()) {
            for (int i = 1; i < item.content().size(); i++) {
                if (!isTight(item.content().get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A list may follow its lead-in directly, except a numbered one that does not begin with 1. */
    private static boolean isTight(Block block) {
        return block instanceof Listing list && (!list.ordered() || list.start() == 1);
    }

    private void item(Item item) {
        List<Block> content = item.content();
        if (item.mark() != Mark.NONE) {
            out.enter(item.mark() == Mark.DONE ? "[x] " : "[ ] ", "");
        }
        boolean alternate = false;
        for (int i = 0; i < content.size(); i++) {
            alternate = continues(content, i) && !alternate;
            boolean tight = isTight(content.get(i)) && i > 0 && content.get(i - 1) instanceof Block.Paragraph;
            if (!tight) {
                out.blank();
            }
            blocks.block(content.get(i), alternate);
        }
        if (item.mark() != Mark.NONE) {
            out.leave();
        }
    }
}
