package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import java.util.List;

/** A change to the text of a body. */
sealed interface Step {

    /** Where it begins. */
    int from();

    /** Blocks come into the page. */
    record Insert(int from, List<Block> blocks) implements Step {}

    /** Blocks take the place of a unit, or none do. */
    record Replace(Unit unit, List<Block> blocks) implements Step {
        @Override
        public int from() {
            return unit.start();
        }
    }

    /** A macro gets another text and stays as it is otherwise. */
    record Retext(Markup body, String text) implements Step {
        @Override
        public int from() {
            return body.inner();
        }
    }

    /** A line between blocks that comes to stand beside another such line becomes a paragraph, or both would be one. */
    record Enclose(Unit unit) implements Step {
        @Override
        public int from() {
            return unit.start();
        }

        String text() {
            return unit.nodes().get(0).xml().substring(unit.start(), unit.end());
        }
    }

    /** What repeats the content beside it is out of date. */
    record Drop(Markup element) implements Step {
        @Override
        public int from() {
            return element.start();
        }
    }
}
