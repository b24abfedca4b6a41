package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that is not cut: a block, or a part of one that is too long for a chunk.
 *
 * @param within what the block is a part of, if it is
 * @param rank how good it is to begin a chunk with it; 0 when it belongs to what comes before
 */
record Unit(@Nullable Step within, Block block, int tokens, int rank) {

    /** What was cut because it is too long, which knows how to put consecutive parts of itself together again. */
    interface Whole {
        /** @param from which part comes first: what introduces it is repeated when that is not the first of all */
        List<Block> join(int from, List<Block> parts);
    }

    /** The unit is, or is in, that part of that whole, which is itself within another. */
    record Step(@Nullable Step above, Whole whole, int part, int depth) {

        static Step into(@Nullable Step above, Whole whole, int part) {
            return new Step(above, whole, part, above == null ? 0 : above.depth + 1);
        }
    }

    static List<Block> blocks(List<Unit> units) {
        return blocks(units, 0);
    }

    private static List<Block> blocks(List<Unit> units, int depth) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < units.size()) {
            Unit first = units.get(at);
            Step step = first.stepAt(depth);
            int end = at + 1;
            if (step == null) {
                blocks.add(first.block);
            } else {
                while (end < units.size()
                        && isWithin(step.whole(), units.get(end).stepAt(depth))) {
                    end++;
                }
                blocks.addAll(step.whole().join(step.part(), blocks(units.subList(at, end), depth + 1)));
            }
            at = end;
        }
        return blocks;
    }

    private @Nullable Step stepAt(int depth) {
        Step step = within;
        while (step != null && step.depth() > depth) {
            step = step.above();
        }
        return step != null && step.depth() == depth ? step : null;
    }

    private static boolean isWithin(Whole whole, @Nullable Step step) {
        return step != null && step.whole() == whole;
    }
}
