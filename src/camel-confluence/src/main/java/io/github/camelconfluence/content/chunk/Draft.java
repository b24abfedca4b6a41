package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;

/** A chunk before it has its number. */
record Draft(List<String> path, Chunk.Start start, List<Block> blocks, String text, int tokens) {

    static Draft of(List<String> path, Chunk.Start start, List<Block> blocks, Measure measure) {
        String text = measure.text(blocks);
        return new Draft(path, start, blocks, text, measure.tokens(text));
    }

    /** Several as one, under the heading that they have in common. */
    static Draft joined(List<Draft> drafts, List<String> path, Measure measure) {
        List<Block> blocks = new ArrayList<>();
        drafts.forEach(draft -> blocks.addAll(draft.blocks));
        return of(path, drafts.get(0).start, blocks, measure);
    }
}
