package io.github.camelconfluence.client;

/** The server says that the request makes no sense, e.g. CQL that it cannot parse. */
public final class InvalidRequest extends ConfluenceException {

    public InvalidRequest(int status, String message) {
        super(status, message);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
