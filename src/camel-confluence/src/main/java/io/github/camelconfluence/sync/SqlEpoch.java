package io.github.camelconfluence.sync;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Who may write the progress of a sync. Every start of a route begins a new epoch, and each transaction that writes first
 * makes sure that its own is still the last: so a process that was frozen, or cut off, and took itself for the active one
 * cannot undo what its successor wrote (a fencing token, as in Kleppmann's "How to do distributed locking").
 */
final class SqlEpoch {

    private static final String GUARD = "select '' from sync where id = ? and epoch = ?";

    /** The row stays as it is until what is written behind it is committed. */
    private static final String POSTGRESQL_GUARD = GUARD + " for share";

    private final int sync;
    private final long epoch;
    private final String guard;

    private SqlEpoch(int sync, long epoch, String guard) {
        this.sync = sync;
        this.epoch = epoch;
        this.guard = guard;
    }

    static SqlEpoch begin(Handle handle, int sync, boolean postgresql) {
        String holder = "process " + ProcessName.OF_THIS_PROCESS;
        handle.execute("update sync set epoch = epoch + 1, holder = ? where id = ?", holder, sync);
        long epoch = handle.select("select epoch from sync where id = ?", sync)
                .mapTo(Long.class)
                .one();
        return new SqlEpoch(sync, epoch, postgresql ? POSTGRESQL_GUARD : GUARD);
    }

    /** @throws SyncTakenOverException if a later epoch has begun */
    void require(Handle handle) {
        if (new SqlDirect(handle)
                .select(guard, List.of(sync, epoch), row -> row.getString(1))
                .isEmpty()) {
            String holder = handle.select("select holder from sync where id = ?", sync)
                    .mapTo(String.class)
                    .findOne()
                    .orElse("nobody: the progress was removed");
            throw new SyncTakenOverException("This sync was taken over by " + holder
                    + ", so this process writes no progress any more. If both are meant to run, give each a syncId of its"
                    + " own; otherwise nothing is to be done: a new start of this route takes over again.");
        }
    }
}
