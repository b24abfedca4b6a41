package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is cut between its items; the sentence that leads in to it is repeated. */
record LongList(Block.Listing list, @Nullable Block leadIn) implements Unit.Whole {

    /** One item as a list, with its number. */
    Block item(int at, Block.Item item) {
        return new Block.Listing(list.ordered(), list.start() + at, List.of(item));
    }

    @Override
    public List<Block> join(int from, List<Block> parts) {
        List<Block.Item> items = new ArrayList<>();
        for (Block part : parts) {
            if (part instanceof Block.Listing one) {
                items.addAll(one.items());
            } else {
                items.add(new Block.Item(Block.Mark.NONE, List.of(part)));
            }
        }
        Block joined = new Block.Listing(list.ordered(), list.start() + from, items);
        return from == 0 || leadIn == null ? List.of(joined) : List.of(leadIn, joined);
    }

    /** By identity: two equal lists are two lists. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
