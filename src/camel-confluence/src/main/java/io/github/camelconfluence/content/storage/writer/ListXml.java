package io.github.camelconfluence.content.storage.writer;

import io.github.camelconfluence.content.model.Block.Item;
import io.github.camelconfluence.content.model.Block.Listing;
import io.github.camelconfluence.content.model.Block.Mark;
import java.util.List;
import java.util.Optional;

/** Lists. Tasks have a list of their own in Confluence: one of both kinds becomes several. */
final class ListXml {

    private final Xml out;
    private final BlockXml blocks;
    private final Originals originals;

    ListXml(Xml out, BlockXml blocks, Originals originals) {
        this.out = out;
        this.blocks = blocks;
        this.originals = originals;
    }

    void write(Listing list) {
        List<Item> items = list.items();
        for (int from = 0; from < items.size(); ) {
            int to = from + 1;
            while (to < items.size() && isTask(items.get(to)) == isTask(items.get(from))) {
                to++;
            }
            if (isTask(items.get(from))) {
                tasks(items.subList(from, to));
            } else {
                items(list, list.start() + from, items.subList(from, to));
            }
            from = to;
        }
    }

    private static boolean isTask(Item item) {
        return item.mark() != Mark.NONE;
    }

    private void items(Listing list, int start, List<Item> items) {
        boolean ordered = list.ordered();
        String name = ordered ? "ol" : "ul";
        blocks.open(name, list, "start", ordered && start != 1 ? String.valueOf(start) : "");
        for (Item item : items) {
            Optional<String> original = originals.of(item);
            if (original.isPresent()) {
                out.raw(original.get());
            } else {
                blocks.open("li", item);
                blocks.loose(item.content());
                out.close("li");
            }
        }
        out.close(name);
    }

    /** Without ids: Confluence gives them. */
    private void tasks(List<Item> items) {
        out.open("ac:task-list");
        for (Item item : items) {
            Optional<String> original = originals.of(item);
            if (original.isPresent()) {
                out.raw(original.get());
            } else {
                out.open("ac:task").open("ac:task-status");
                out.text(item.mark() == Mark.DONE ? "complete" : "incomplete").close("ac:task-status");
                out.open("ac:task-body");
                blocks.loose(item.content());
                out.close("ac:task-body").close("ac:task");
            }
        }
        out.close("ac:task-list");
    }
}
