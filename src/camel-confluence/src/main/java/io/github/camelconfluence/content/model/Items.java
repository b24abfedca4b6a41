package io.github.camelconfluence.content.model;

import io.github.camelconfluence.content.model.Block.Item;
import io.github.camelconfluence.content.model.Block.Mark;
import java.util.ArrayList;
import java.util.List;

/** Gathers the items of one list; what stands between two items belongs to the one before it. */
public final class Items {

    private final List<Item> items = new ArrayList<>();

    /** Adds an item unless it is empty. */
    public void add(Mark mark, List<Block> content) {
        if (!content.isEmpty()) {
            items.add(new Item(mark, new ArrayList<>(content)));
        }
    }

    /** Adds to the last item; without one, the blocks are an item themselves. */
    public void join(List<Block> blocks) {
        if (items.isEmpty()) {
            add(Mark.NONE, blocks);
        } else {
            items.get(items.size() - 1).content().addAll(blocks);
        }
    }

    /** Adds a decision; one that is still open says so in words, since a list's marks tell of tasks. */
    public void decision(String state, List<Block> content) {
        if (content.isEmpty() || !state.equalsIgnoreCase("UNDECIDED")) {
            add(Mark.NONE, content);
            return;
        }
        List<Inline> first = new ArrayList<>();
        first.add(new Inline.Text("Undecided: "));
        boolean words = content.get(0) instanceof Block.Paragraph;
        if (words) {
            first.addAll(((Block.Paragraph) content.get(0)).content());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Line.tidy(first)));
        blocks.addAll(content.subList(words ? 1 : 0, content.size()));
        add(Mark.NONE, blocks);
    }

    public List<Item> list() {
        return List.copyOf(items);
    }
}
