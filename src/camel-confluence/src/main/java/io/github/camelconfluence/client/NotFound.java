package io.github.camelconfluence.client;

/** The server names the thing asked for as missing or hidden. */
public final class NotFound extends ConfluenceException {

    public NotFound(int status, String message) {
        super(status, message);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
