package io.github.camelconfluence.search.index;

import org.jspecify.annotations.Nullable;

/** Told what became of a content that was given to an {@link IndexingLine}. May block: every call has a thread. */
@FunctionalInterface
public interface Outcome {

    /** @param fault null when the store has it */
    void of(@Nullable Exception fault);
}
