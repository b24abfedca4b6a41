package io.github.camelconfluence.sync;

/**
 * Somebody else began this sync after us, so that what we would write is refused: another process took over, or a second
 * one was started by mistake. Only a new start of the route begins an epoch of its own.
 */
public final class SyncTakenOverException extends SyncStoreException {

    public SyncTakenOverException(String message) {
        super(message);
    }
}
