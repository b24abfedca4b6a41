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

    public List<Item> list() {
        return List.copyOf(items);
    }
}
