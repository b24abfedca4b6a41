package io.github.camelconfluence.search.store;

import dev.langchain4j.exception.RetriableException;

/**
 * The store that was opened is not there any more. Retriable as LangChain4j means it: no content is to blame, and each succeeds
 * once the process was restarted.
 */
public final class StoreGoneException extends RetriableException {

    private static final long serialVersionUID = 1L;

    public StoreGoneException(String name) {
        super("The index " + name
                + " was dropped, or made anew, by another process since this one opened it. Restart this one,"
                + " so that it opens what is there now; all that fill an index must have the same embeddings.model");
    }
}
