package io.github.camelconfluence.search.query;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Why a model did not answer, in words that may be shown to anybody. Never the exception's own: providers put what they were
 * sent into it, and part of the key.
 */
final class ModelFailure {

    private static final int DEEPEST = 10;

    private ModelFailure() {}

    /** To follow the name of the model. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        String status = "failed";
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
            if (cause instanceof HttpException http) {
                status = "answered with HTTP status " + http.statusCode();
            }
            cause = cause.getCause();
        }
        return status;
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            return "did not answer in time";
        }
        if (cause instanceof AuthenticationException) {
            return "rejected the credentials it was given";
        }
        if (cause instanceof RateLimitException) {
            return "takes no more requests just now";
        }
        if (cause instanceof ModelNotFoundException) {
            return "is not known to its server";
        }
        if (cause instanceof UnresolvedModelServerException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException) {
            return "cannot be reached";
        }
        return null;
    }
}
