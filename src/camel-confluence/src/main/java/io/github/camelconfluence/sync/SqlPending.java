package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the sink refused of a sync, in a {@link SqlLedger}. */
final class SqlPending {

    private final Handle handle;
    private final int sync;

    SqlPending(Handle handle, int sync) {
        this.handle = handle;
        this.sync = sync;
    }

    void drop(ContentId id) {
        handle.execute("delete from pending where sync_id = ? and content_id = ?", sync, id.value());
    }

    List<Pending> due(Instant now, int limit) {
        return handle.select(
                        "select * from pending where sync_id = ? and next_attempt <= ? order by next_attempt, content_id limit ?",
                        sync,
                        now.toEpochMilli(),
                        limit)
                .map((row, context) -> SqlRows.pending(row))
                .list();
    }

    long count() {
        return handle.select("select count(*) from pending where sync_id = ?", sync)
                .mapTo(Long.class)
                .one();
    }

    Optional<Instant> oldest() {
        return handle.select("select min(since) from pending where sync_id = ?", sync)
                .map((row, context) -> Optional.ofNullable(SqlRows.instant(row, 1)))
                .one();
    }
}
