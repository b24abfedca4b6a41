package io.github.camelconfluence.client;

/** The server says that the request makes no sense, e.g. CQL that it cannot parse. */
public final class InvalidRequest extends ConfluenceException {

    private final boolean titleTaken;

    public InvalidRequest(int status, String message) {
        this(status, message, false);
    }

    private InvalidRequest(int status, String message, boolean titleTaken) {
        super(status, message);
        this.titleTaken = titleTaken;
    }

    /** Another page of the space has the title, or a blog post of the same day. */
    public static InvalidRequest titleTaken(int status, String message) {
        return new InvalidRequest(status, message, true);
    }

    public boolean isTitleTaken() {
        return titleTaken;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
