package io.github.camelconfluence.client;

/** An answer that is not what Confluence answers: a login page instead of JSON, a cut body, one too large. */
public final class MalformedAnswer extends ConfluenceException {

    private final boolean retryable;

    public MalformedAnswer(int status, String message, boolean retryable) {
        super(status, message);
        this.retryable = retryable;
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
