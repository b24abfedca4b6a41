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

    /** The page gives up its title, which another one is to have before this one has its new title. */
    record MoveAside(Published before) implements PublishStep {

        @Override
        public String toString() {
            return before.path() + " (on its way from '" + before.title() + "' to another title)";
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
