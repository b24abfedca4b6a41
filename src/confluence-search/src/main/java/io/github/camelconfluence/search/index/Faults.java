package io.github.camelconfluence.search.index;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RetriableException;
import java.util.concurrent.RejectedExecutionException;

/** Whose fault an error is. */
final class Faults {

    private Faults() {}

    /**
     * The model's, the store's or the process's: trying one content after the other would only ask a server that is down more
     * often.
     */
    static boolean concernAll(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof AuthenticationException
                    || cause instanceof ModelNotFoundException
                    || cause instanceof OutOfMemoryError
                    || cause instanceof InterruptedException
                    || cause instanceof RejectedExecutionException
                    || cause instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }

    static Exception asException(Throwable fault) {
        return fault instanceof Exception exception ? exception : new IllegalStateException(fault);
    }
}
