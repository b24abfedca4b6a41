package io.github.camelconfluence.client;

/** The content has been changed by somebody else since it was read. */
public final class VersionConflict extends ConfluenceException {

    public VersionConflict(int status, String message) {
        super(status, message);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
