package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.sync.SyncLedger.Settlement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The writes of a {@link SqlLedger} that come in bulk. */
final class SqlBatches {

    private static final String INTO_DELIVERED = "insert into delivered (sync_id, content_id, type, space_id,"
            + " space_name, title, status, version, path, labels, body_hash, place_hash, readers_hash, state, comments,"
            + " attachments, comments_hash, attachments_hash, stale, misses, settled_at)"
            + " values (:sync, :id, :type, :space, :spaceName, :title, :status, :version, :path, :labels, :bodyHash, :placeHash,"
            + " :readersHash, :state, :comments, :attachments, :commentsHash, :attachmentsHash, :stale, 0, :settledAt) on conflict (sync_id, content_id) do update set ";

    private static final String TAKEN = INTO_DELIVERED
            + "type = excluded.type, space_id = excluded.space_id, space_name = excluded.space_name,"
            + " title = excluded.title, status = excluded.status, version = excluded.version, path = excluded.path,"
            + " labels = excluded.labels, body_hash = excluded.body_hash, place_hash = excluded.place_hash,"
            + " readers_hash = excluded.readers_hash, state = excluded.state, comments = excluded.comments,"
            + " attachments = excluded.attachments, comments_hash = excluded.comments_hash,"
            + " attachments_hash = excluded.attachments_hash, stale = case when delivered.stale = 2 then 1 else 0 end, misses = 0, settled_at = excluded.settled_at, suspected = 0, let_go = 0";

    /** What the sink had stays as it was told, for a move must name the place that it leaves. */
    private static final String UNCERTAIN = INTO_DELIVERED + "stale = excluded.stale";

    private static final int STALE = 1;

    /** Doubt that came while a newer state was under way outlives its being settled: which of both arrived last? */
    private static final int DOUBTED = 2;

    private static final String READ = "type = excluded.type, space_id = excluded.space_id,"
            + " parent_id = excluded.parent_id, parent_type = excluded.parent_type, title = excluded.title,"
            + " status = excluded.status, version = excluded.version, state = excluded.state, created_on = excluded.created_on,"
            + " labels = coalesce(excluded.labels, known.labels),"
            + " restriction = coalesce(excluded.restriction, known.restriction), ";

    private SqlBatches() {}

    /** Of what could not be read, only that it was listed: what was known of it before stands. */
    static void note(Handle handle, int sync, Collection<Known> contents, long pass) {
        note(handle, sync, contents.stream().filter(known -> !known.isUnread()).toList(), pass, READ);
        note(handle, sync, contents.stream().filter(Known::isUnread).toList(), pass, "");
    }

    private static void note(Handle handle, int sync, Collection<Known> contents, long pass, String read) {
        PreparedBatch batch = handle.prepareBatch("insert into known (sync_id, content_id, type, space_id, parent_id,"
                + " parent_type, title, status, version, state, created_on, labels, restriction, pass, annotated, matched)"
                + " values (:sync, :id, :type, :space, :parent, :parentType, :title, :status, :version, :state, :createdOn,"
                + " :labels, :restriction, :pass, 0, 0) on conflict (sync_id, content_id) do update set " + read
                + "pass = excluded.pass");
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
                    .bind("state", known.state())
                    .bind("createdOn", known.createdOn())
                    .bind("labels", SqlRows.text(known.labels()))
                    .bind("restriction", SqlRows.text(known.restriction()))
                    .bind("pass", pass)
                    .add();
        }
        run(batch);
    }

    /** Where search contradicts what was read of late, it is not said which of them is newer: it counts as not told. */
    static void annotate(Handle handle, int sync, Collection<Annotations> annotations, long pass, Instant trusted) {
        PreparedBatch batch = handle.prepareBatch("update known set"
                + " annotated = case when read_at > :trusted and (coalesce(labels, '') <> :labels"
                + " or coalesce(restriction, '') <> coalesce(:restriction, restriction, '')) then annotated else :pass end,"
                + " labels = case when read_at > :trusted then labels else :labels end,"
                + " restriction = case when read_at > :trusted then restriction"
                + " else coalesce(:restriction, restriction) end"
                + " where sync_id = :sync and content_id = :id");
        for (Annotations annotation : annotations) {
            bind(batch, sync, annotation, pass)
                    .bind("trusted", trusted.toEpochMilli())
                    .add();
        }
        run(batch);
    }

    static void annotateRead(Handle handle, int sync, Annotations annotations, long pass, Instant at) {
        PreparedBatch batch = handle.prepareBatch("update known set annotated = :pass, labels = :labels,"
                + " restriction = coalesce(:restriction, restriction), read_at = :at"
                + " where sync_id = :sync and content_id = :id");
        bind(batch, sync, annotations, pass).bind("at", at.toEpochMilli()).add();
        run(batch);
    }

    private static PreparedBatch bind(PreparedBatch batch, int sync, Annotations annotations, long pass) {
        return batch.bind("labels", SqlRows.text(annotations.labels()))
                .bind("restriction", SqlRows.text(annotations.restriction()))
                .bind("pass", pass)
                .bind("sync", sync)
                .bind("id", annotations.id().value());
    }

    /** What the sink may have is kept as such, but never over what the present holder wrote. */
    static void doubt(Handle handle, int sync, Collection<Settlement> settlements) {
        for (Settlement settlement : settlements) {
            if (settlement.pending() == null && settlement.delivered() == null) {
                handle.execute(
                        "update delivered set stale = " + DOUBTED + " where sync_id = ? and content_id = ?",
                        sync,
                        settlement.id().value());
            }
        }
        uncertain(handle, sync, delivered(settlements), DOUBTED);
    }

    static void settle(Handle handle, int sync, Collection<Settlement> settlements) {
        deletePending(handle, sync, settlements);
        for (Settlement settlement : settlements) {
            Pending pending = settlement.pending();
            if (pending != null) {
                insertPending(handle, sync, pending);
            } else if (settlement.delivered() == null) {
                String id = settlement.id().value();
                handle.execute("delete from delivered where sync_id = ? and content_id = ? and stale <> 2", sync, id);
                handle.execute("update delivered set stale = 1 where sync_id = ? and content_id = ?", sync, id);
            }
        }
        PreparedBatch batch = handle.prepareBatch(TAKEN);
        delivered(settlements).forEach(row -> add(row, sync, batch, 0));
        run(batch);
    }

    private static void deletePending(Handle handle, int sync, Collection<Settlement> settlements) {
        PreparedBatch batch = handle.prepareBatch("delete from pending where sync_id = :sync and content_id = :id");
        settlements.stream()
                .filter(settlement -> settlement.pending() == null)
                .forEach(settlement -> batch.bind("sync", sync)
                        .bind("id", settlement.id().value())
                        .add());
        run(batch);
    }

    static void handOut(Handle handle, int sync, Collection<Delivered> rows) {
        uncertain(handle, sync, rows, STALE);
    }

    private static void uncertain(Handle handle, int sync, Collection<Delivered> rows, int stale) {
        PreparedBatch batch = handle.prepareBatch(UNCERTAIN);
        rows.forEach(row -> add(row, sync, batch, stale));
        run(batch);
    }

    private static List<Delivered> delivered(Collection<Settlement> settlements) {
        return settlements.stream()
                .map(Settlement::delivered)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static void add(Delivered row, int sync, PreparedBatch batch, int stale) {
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
                .bind("placeHash", row.placeHash())
                .bind("readersHash", row.readersHash())
                .bind("state", row.state())
                .bind("comments", row.parts().listed().comments())
                .bind("attachments", row.parts().listed().attachments())
                .bind("commentsHash", row.parts().comments())
                .bind("attachmentsHash", row.parts().attachments())
                .bind("stale", stale)
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

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
