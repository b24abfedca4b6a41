package io.github.camelconfluence.sync;

/** Progress cannot be read or kept: the store is damaged, newer than this program, held by somebody else, or unreachable. */
public final class SyncStoreException extends RuntimeException {

    public SyncStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public SyncStoreException(String message) {
        super(message);
    }
}
