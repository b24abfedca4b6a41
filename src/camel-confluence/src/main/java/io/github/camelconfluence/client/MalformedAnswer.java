package io.github.camelconfluence.client;

/** An answer that is not what Confluence answers: a login page instead of JSON, a cut body, one too large. */
public final class MalformedAnswer extends ConfluenceException {

    private final boolean retryable;
    private final boolean foreign;

    public MalformedAnswer(int status, String message, boolean retryable) {
        this(status, message, retryable, false);
    }

    private MalformedAnswer(int status, String message, boolean retryable, boolean foreign) {
        super(status, message);
        this.retryable = retryable;
        this.foreign = foreign;
    }

    /** An answer that somebody else gave in Confluence's place, such as single sign-on. */
    public static MalformedAnswer foreign(int status, String message) {
        return new MalformedAnswer(status, message, false, true);
    }

    /** Whether it is probably not from Confluence at all. */
    public boolean isForeign() {
        return foreign;
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
