package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.model.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence such as "Do this:", without which a list says little. */
final class LeadIn {

    private LeadIn() {}

    /** Whether a block should not be cut off from the one before it. */
    static boolean belongs(@Nullable Block before, Block block) {
        return before instanceof Block.Heading
                || !(block instanceof Block.Heading)
                        && before instanceof Block.Paragraph paragraph
                        && introduces(paragraph);
    }

    private static boolean introduces(Block.Paragraph paragraph) {
        String words = Words.of(paragraph.content()).strip();
        return words.endsWith(":") || words.endsWith("：");
    }

    /** The last sentence of the paragraph that was met last, if it leads in to a list and is short. */
    static @Nullable Block before(List<Unit> met, Measure measure, int room) {
        if (met.isEmpty()
                || !(met.get(met.size() - 1).block() instanceof Block.Paragraph paragraph)
                || !introduces(paragraph)) {
            return null;
        }
        Sentences sentences = Sentences.of(paragraph.content(), measure, Integer.MAX_VALUE, 0);
        if (sentences.size() == 0) {
            return null;
        }
        Block last = sentences.get(sentences.size() - 1);
        return measure.tokens(measure.text(List.of(last))) <= room ? last : null;
    }
}
