package io.github.camelconfluence.routes.publish;

import org.jspecify.annotations.Nullable;

/** One difference between the folder and what was published. */
public sealed interface PublishStep {

    /** The page is to be made, or to become as its file is, wherever it was published before. */
    record Write(
            SourcePage page,
            RenderedPage rendered,
            @Nullable Published before) implements PublishStep {

        @Override
        public String toString() {
            return page.path();
        }
    }

    /** The file is gone. */
    record Delete(Published before) implements PublishStep {

        @Override
        public String toString() {
            return before.path() + " (deleted)";
        }
    }

    /** There is nothing to do but to tell why. */
    record Refuse(String path, String reason) implements PublishStep {

        @Override
        public String toString() {
            return path;
        }
    }
}
