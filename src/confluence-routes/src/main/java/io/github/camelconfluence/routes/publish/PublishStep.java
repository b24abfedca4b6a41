package io.github.camelconfluence.routes.publish;

import io.github.camelconfluence.client.ContentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One difference between the folder and what was published. */
public sealed interface PublishStep {

    /** The page is to be made, or to become as its file is, wherever it was published before. */
    record Write(
            SourcePage page,
            RenderedPage rendered,
            @Nullable Published before) implements PublishStep {

        /** Of its file, then or now. */
        Set<String> paths() {
            return before == null ? Set.of(page.path()) : Set.copyOf(List.of(page.path(), before.path()));
        }

        @Override
        public String toString() {
            return page.path();
        }
    }

    /** A page that was published with another title than its file has by now. */
    record Renaming(Published before, SourcePage page) {

        /** Of its file, then or now. */
        Set<String> paths() {
            return Set.copyOf(List.of(page.path(), before.path()));
        }
    }

    /**
     * The page gives up its title, which another one is to have before this one has its new title.
     *
     * @param chain this page, the one that has its new title as yet, the one that has the new title of that one, and so on:
     *     up to a title that none of them has, or round to this page's
     */
    record MoveAside(List<Renaming> chain) implements PublishStep {

        public MoveAside {
            chain = List.copyOf(chain);
        }

        Renaming first() {
            return chain.get(0);
        }

        Published before() {
            return first().before();
        }

        /** The one that has to give up its title for this page to have it. */
        Optional<Renaming> next() {
            return chain.stream().skip(1).findFirst();
        }

        boolean isOf(ContentId page) {
            return chain.stream().anyMatch(one -> one.before().id().equals(page.value()));
        }

        /** Without this one none of them gets its title. */
        String lastTitle() {
            return chain.get(chain.size() - 1).page().title();
        }

        @Override
        public String toString() {
            return before().path() + " (on its way from '" + before().title() + "' to another title)";
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
