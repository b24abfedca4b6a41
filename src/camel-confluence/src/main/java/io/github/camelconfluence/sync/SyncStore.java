package io.github.camelconfluence.sync;

/** Where progress is kept. Shared by all routes of a process; thread-safe. */
public interface SyncStore extends AutoCloseable {

    /**
     * The ledger of one sync, which disturbs nobody until it is begun.
     *
     * @throws SyncStoreException if the store cannot be used
     */
    SyncLedger ledger(String site, String syncId);

    @Override
    void close();
}
