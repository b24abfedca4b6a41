package io.github.camelconfluence.sync;

/** Progress cannot be read or kept: the store is damaged, newer than this program, held by somebody else, or unreachable. */
public sealed class SyncStoreException extends RuntimeException permits SyncTakenOverException {

    public SyncStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public SyncStoreException(String message) {
        super(message);
    }
}
