package io.github.camelconfluence.client;

/**
 * A write was sent and its answer was lost, cut off or a failure that may have come after the deed (500, 502, 504): it may
 * have been done or not. Not retryable as it is: look what became of it first.
 */
public final class OutcomeUnknown extends ConfluenceException {

    /** @param cause what came instead of the answer */
    public OutcomeUnknown(String request, ConfluenceException cause) {
        super(request + " may have been done or not: look before it is repeated. " + cause.getMessage(), cause);
        setHttpResponseCode(cause.getHttpResponseCode());
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
