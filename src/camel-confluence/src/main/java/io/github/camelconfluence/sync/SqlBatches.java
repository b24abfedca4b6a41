package io.github.camelconfluence.sync;

import io.github.camelconfluence.sync.SyncLedger.Settlement;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The writes of a {@link SqlLedger} that come in bulk. */
final class SqlBatches {

    private static final String INTO_DELIVERED = "insert into delivered (sync_id, content_id, type, space_id,"
            + " space_name, title, status, version, path, labels, body_hash, readers_hash, stale, misses, settled_at)"
            + " values (:sync, :id, :type, :space, :spaceName, :title, :status, :version, :path, :labels, :bodyHash,"
            + " :readersHash, :stale, 0, :settledAt)";

    private SqlBatches() {}

    static int note(Handle handle, int sync, Collection<Known> contents, long pass) {
        PreparedBatch batch = handle.prepareBatch("insert into known (sync_id, content_id, type, space_id, parent_id,"
                + " parent_type, title, status, version, created_on, labels, restriction, pass, annotated, matched)"
                + " values (:sync, :id, :type, :space, :parent, :parentType, :title, :status, :version, :createdOn,"
                + " :labels, :restriction, :pass, 0, 0) on conflict (sync_id, content_id) do update set"
                + " type = excluded.type, space_id = excluded.space_id, parent_id = excluded.parent_id,"
                + " parent_type = excluded.parent_type, title = excluded.title, status = excluded.status,"
                + " version = excluded.version, created_on = excluded.created_on,"
                + " labels = coalesce(excluded.labels, known.labels),"
                + " restriction = coalesce(excluded.restriction, known.restriction), pass = excluded.pass");
        for (Known known : contents) {
            batch.bind("sync", sync)
                    .bind("id", known.id().value())
                    .bind("type", known.type().wireName())
                    .bind("space", known.space().value())
                    .bind(
                            "parent",
                            known.parent() == null ? null : known.parent().id().value())
                    .bind(
                            "parentType",
                            known.parent() == null
                                    ? null
                                    : known.parent().type().wireName())
                    .bind("title", known.title())
                    .bind("status", known.status().wireName())
                    .bind("version", known.version())
                    .bind("createdOn", known.createdOn())
                    .bind("labels", SqlRows.text(known.labels()))
                    .bind("restriction", SqlRows.text(known.restriction()))
                    .bind("pass", pass)
                    .add();
        }
        return run(batch);
    }

    static int settle(Handle handle, int sync, Collection<Settlement> settlements) {
        for (Settlement settlement : settlements) {
            String id = settlement.id().value();
            Pending pending = settlement.pending();
            if (pending != null) {
                insertPending(handle, sync, pending);
                continue;
            }
            handle.execute("delete from pending where sync_id = ? and content_id = ?", sync, id);
            if (settlement.delivered() == null) {
                handle.execute("delete from delivered where sync_id = ? and content_id = ?", sync, id);
            }
        }
        return insertDelivered(
                handle,
                sync,
                settlements.stream()
                        .map(Settlement::delivered)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    /** What the sink had stays as it was told, for a move must name the place that it leaves. */
    static int handOut(Handle handle, int sync, Collection<Delivered> rows) {
        PreparedBatch batch =
                handle.prepareBatch(INTO_DELIVERED + " on conflict (sync_id, content_id) do update set stale = 1");
        rows.forEach(row -> add(row, sync, batch));
        return run(batch);
    }

    private static int insertDelivered(Handle handle, int sync, List<@Nullable Delivered> rows) {
        PreparedBatch batch = handle.prepareBatch(INTO_DELIVERED
                + " on conflict (sync_id, content_id) do update set type = excluded.type,"
                + " space_id = excluded.space_id, space_name = excluded.space_name,"
                + " title = excluded.title, status = excluded.status, version = excluded.version, path = excluded.path, labels = excluded.labels,"
                + " body_hash = excluded.body_hash, readers_hash = excluded.readers_hash, stale = 0, misses = 0,"
                + " settled_at = excluded.settled_at");
        for (Delivered row : rows) {
            if (row != null) {
                add(row, sync, batch);
            }
        }
        return run(batch);
    }

    private static void add(Delivered row, int sync, PreparedBatch batch) {
        batch.bind("sync", sync)
                .bind("id", row.id().value())
                .bind("type", row.type().wireName())
                .bind("space", row.space().value())
                .bind("spaceName", row.spaceName())
                .bind("title", row.title())
                .bind("status", row.status().wireName())
                .bind("version", row.version())
                .bind("path", row.path())
                .bind("labels", SqlRows.text(row.labels()))
                .bind("bodyHash", row.bodyHash())
                .bind("readersHash", row.readersHash())
                .bind("stale", row.stale() ? 1 : 0)
                .bind("settledAt", row.settledAt().toEpochMilli())
                .add();
    }

    private static void insertPending(Handle handle, int sync, Pending pending) {
        handle.execute(
                "insert into pending (sync_id, content_id, type, space_id, deletion, attempts, since, next_attempt, error)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (sync_id, content_id) do update set"
                        + " space_id = excluded.space_id, deletion = excluded.deletion, attempts = excluded.attempts,"
                        + " next_attempt = excluded.next_attempt, error = excluded.error",
                sync,
                pending.id().value(),
                pending.type().wireName(),
                pending.space().value(),
                pending.deletion() ? 1 : 0,
                pending.attempts(),
                pending.since().toEpochMilli(),
                pending.nextAttempt().toEpochMilli(),
                pending.error());
    }

    static int run(PreparedBatch batch) {
        return batch.size() == 0 ? 0 : batch.execute().length;
    }
}
