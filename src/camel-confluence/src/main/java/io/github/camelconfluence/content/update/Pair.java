package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import java.util.List;
import java.util.Optional;

/** Which new block stands for which unit that has changed. */
final class Pair {

    private Pair() {}

    /** The first block of the unit's kind, or -1. */
    static int find(Unit unit, List<Block> blocks, int from) {
        Optional<Block> only = unit.only();
        for (int i = from; only.isPresent() && i < blocks.size(); i++) {
            if (isLike(only.get(), blocks.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLike(Block before, Block after) {
        if (before instanceof Block.Listing was && after instanceof Block.Listing now) {
            return was.ordered() == now.ordered();
        }
        if (before instanceof Block.Panel was && after instanceof Block.Panel now) {
            return was.kind() == now.kind();
        }
        return before.getClass() == after.getClass();
    }

    static boolean isSameBox(Block before, Block after) {
        if (before instanceof Block.Panel was && after instanceof Block.Panel now) {
            return was.kind() == now.kind() && was.title().equals(now.title());
        }
        return before instanceof Block.Quote && after instanceof Block.Quote;
    }

    /** Whether the text is all that must change in a macro that holds text, be it one of code or of diagrams. */
    static boolean isSameButText(Unit unit, Block.Code was, Block.Code now) {
        return was.language().equals(now.language())
                && was.title().equals(now.title())
                && unit.read().size() == 1
                && unit.read().get(0) instanceof Block.Code read
                && read.text().equals(was.text())
                && plainBody(unit).isPresent();
    }

    /** Whether its author wrote it in Markdown himself. */
    static boolean isMarkdown(Unit unit) {
        return unit.read().size() == 1
                && unit.read().get(0) instanceof Block.Verbatim
                && plainBody(unit).isPresent();
    }

    static Optional<Markup> plainBody(Unit unit) {
        return unit.nodes().size() == 1 && unit.nodes().get(0).isMacro()
                ? unit.nodes().get(0).only("ac:plain-text-body").filter(Pair::holdsTextOnly)
                : Optional.empty();
    }

    private static boolean holdsTextOnly(Markup body) {
        return body.children().stream().allMatch(child -> child.is(Markup.TEXT));
    }
}
