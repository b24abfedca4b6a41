package io.github.camelconfluence.client;

/** The caller is known but may not do this: a missing permission, or a scope the token lacks. */
public final class AccessDenied extends ConfluenceException {

    public AccessDenied(int status, String message) {
        super(status, message);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
