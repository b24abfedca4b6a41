package io.github.camelconfluence.sync;

/** Where progress is kept. Shared by all routes of a process; thread-safe. */
public interface SyncStore extends AutoCloseable {

    /**
     * The ledger of one sync, begun if new. Whoever has an earlier one of the same sync, in this process or another, can
     * write no more from now on.
     *
     * @throws SyncStoreException if the store cannot be used
     */
    SyncLedger ledger(String site, String syncId);

    @Override
    void close();
}
