package io.github.camelconfluence.sync;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** How far a sync came, in a {@link SqlLedger}. */
final class SqlProgress {

    private final Handle handle;
    private final int sync;

    SqlProgress(Handle handle, int sync) {
        this.handle = handle;
        this.sync = sync;
    }

    Progress progress() {
        return handle.select("select * from sync where id = ?", sync)
                .map((row, context) -> new Progress(
                        row.getString("fingerprint"),
                        row.getString("resync"),
                        row.getLong("pass"),
                        SqlRows.instant(row, "watermark"),
                        SqlRows.instant(row, "reconciled_at"),
                        Duration.ofMillis(row.getLong("pass_took"))))
                .one();
    }

    void save(Progress progress) {
        handle.execute(
                "update sync set fingerprint = ?, resync = ?, pass = ?, watermark = ?, reconciled_at = ?, pass_took = ?"
                        + " where id = ?",
                progress.fingerprint(),
                progress.resync(),
                progress.pass(),
                SqlRows.millis(progress.watermark()),
                SqlRows.millis(progress.reconciledAt()),
                progress.passTook().toMillis(),
                sync);
    }
}
