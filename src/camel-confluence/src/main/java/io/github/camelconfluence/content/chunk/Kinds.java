package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is in a chunk, in order of appearance. */
final class Kinds {

    private final Set<String> kinds = new LinkedHashSet<>();

    private Kinds() {}

    static List<String> of(List<Block> blocks) {
        Kinds found = new Kinds();
        found.add(blocks);
        return found.kinds.isEmpty() ? List.of("text") : List.copyOf(found.kinds);
    }

    private void add(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph || block instanceof Block.Verbatim) {
                kinds.add("text");
            } else if (block instanceof Block.Listing list) {
                boolean tasks = list.items().stream().anyMatch(item -> item.mark() != Block.Mark.NONE);
                kinds.add(tasks ? "task" : "list");
            } else if (block instanceof Block.Table) {
                kinds.add("table");
            } else if (block instanceof Block.Code) {
                kinds.add("code");
            } else if (block instanceof Block.Figure) {
                kinds.add("image");
            } else if (block instanceof Block.Formula) {
                kinds.add("formula");
            } else {
                box(block);
            }
        }
    }

    private void box(Block block) {
        List<Block> inside = Block.inside(block);
        if (inside == null) {
            return;
        }
        if (block instanceof Block.Panel) {
            kinds.add("panel");
        } else if (block instanceof Block.Quote) {
            kinds.add("quote");
        }
        add(inside);
    }
}
