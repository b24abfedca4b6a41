package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a storage body that is kept or replaced as a whole.
 *
 * @param nodes what stands in it, at least one
 * @param read the blocks it means
 * @param shown what is left of them in Markdown
 * @param inside of a box: the units in it
 */
record Unit(List<Markup> nodes, List<Block> read, List<Block> shown, Optional<Inside> inside) {

    /** The content of a box. */
    record Inside(Plan.Room room, List<Unit> units) {}

    /** Whether it stands between blocks without being one: beside another such line, both would be one. */
    boolean isLine() {
        return !Units.isBlock(nodes.get(0))
                && shown.stream().allMatch(block -> block instanceof Block.Paragraph || block instanceof Block.Figure);
    }

    int start() {
        return nodes.get(0).start();
    }

    int end() {
        return nodes.get(nodes.size() - 1).end();
    }

    /** The one block it is seen as. */
    Optional<Block> only() {
        return shown.size() == 1 ? Optional.of(shown.get(0)) : Optional.empty();
    }
}
