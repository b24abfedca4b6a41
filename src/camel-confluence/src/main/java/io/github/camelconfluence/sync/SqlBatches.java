package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.sync.SyncLedger.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The writes of a {@link SqlLedger} that come in bulk. */
final class SqlBatches {

    private static final String INTO_DELIVERED = "insert into delivered (sync_id, content_id, type, space_id,"
            + " space_name, title, status, version, path, labels, body_hash, place_hash, readers_hash, state, comments,"
            + " attachments, comments_hash, attachments_hash, stale, misses, settled_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"
            + " on conflict (sync_id, content_id) do update set ";

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
        String sql = "insert into known (sync_id, content_id, type, space_id, parent_id,"
                + " parent_type, title, status, version, state, created_on, labels, restriction, pass, annotated, matched)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0) on conflict (sync_id, content_id) do update set "
                + read + "pass = excluded.pass";
        new SqlDirect(handle)
                .batch(
                        sql,
                        contents.stream().map(known -> row(sync, known, pass)).toList());
    }

    private static @Nullable Object[] row(int sync, Known known, long pass) {
        Content.Parent parent = known.parent();
        return SqlDirect.row(
                sync,
                known.id().value(),
                known.type().wireName(),
                known.space().value(),
                parent == null ? null : parent.id().value(),
                parent == null ? null : parent.type().wireName(),
                known.title(),
                known.status().wireName(),
                known.version(),
                known.state(),
                known.createdOn(),
                SqlRows.text(known.labels()),
                SqlRows.text(known.restriction()),
                pass);
    }

    /** Where search contradicts what was read of late, it is not said which of them is newer: it counts as not told. */
    static void annotate(Handle handle, int sync, Collection<Annotations> annotations, long pass, Instant trusted) {
        String sql = "update known set"
                + " annotated = case when read_at > ? and (coalesce(labels, '') <> ?"
                + " or coalesce(restriction, '') <> coalesce(?, restriction, '')) then annotated else ? end,"
                + " labels = case when read_at > ? then labels else ? end,"
                + " restriction = case when read_at > ? then restriction else coalesce(?, restriction) end"
                + " where sync_id = ? and content_id = ?";
        long at = trusted.toEpochMilli();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Annotations told : annotations) {
            String labels = SqlRows.text(told.labels());
            String restriction = SqlRows.text(told.restriction());
            rows.add(SqlDirect.row(
                    at,
                    labels,
                    restriction,
                    pass,
                    at,
                    labels,
                    at,
                    restriction,
                    sync,
                    told.id().value()));
        }
        new SqlDirect(handle).batch(sql, rows);
    }

    static void annotateRead(Handle handle, int sync, Annotations annotations, long pass, Instant at) {
        handle.execute(
                "update known set annotated = ?, labels = ?, restriction = coalesce(?, restriction), read_at = ?"
                        + " where sync_id = ? and content_id = ?",
                pass,
                SqlRows.text(annotations.labels()),
                SqlRows.text(annotations.restriction()),
                at.toEpochMilli(),
                sync,
                annotations.id().value());
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
        write(handle, TAKEN, sync, delivered(settlements), 0);
    }

    private static void deletePending(Handle handle, int sync, Collection<Settlement> settlements) {
        List<@Nullable Object[]> rows = settlements.stream()
                .filter(settlement -> settlement.pending() == null)
                .map(settlement -> SqlDirect.row(sync, settlement.id().value()))
                .toList();
        new SqlDirect(handle).batch("delete from pending where sync_id = ? and content_id = ?", rows);
    }

    static void handOut(Handle handle, int sync, Collection<Delivered> rows) {
        uncertain(handle, sync, rows, STALE);
    }

    private static void uncertain(Handle handle, int sync, Collection<Delivered> rows, int stale) {
        write(handle, UNCERTAIN, sync, rows, stale);
    }

    private static void write(Handle handle, String sql, int sync, Collection<Delivered> rows, int stale) {
        new SqlDirect(handle)
                .batch(sql, rows.stream().map(row -> row(sync, row, stale)).toList());
    }

    private static List<Delivered> delivered(Collection<Settlement> settlements) {
        return settlements.stream()
                .map(Settlement::delivered)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static @Nullable Object[] row(int sync, Delivered row, int stale) {
        return SqlDirect.row(
                sync,
                row.id().value(),
                row.type().wireName(),
                row.space().value(),
                row.spaceName(),
                row.title(),
                row.status().wireName(),
                row.version(),
                row.path(),
                SqlRows.text(row.labels()),
                row.bodyHash(),
                row.placeHash(),
                row.readersHash(),
                row.state(),
                row.parts().listed().comments(),
                row.parts().listed().attachments(),
                row.parts().comments(),
                row.parts().attachments(),
                stale,
                row.settledAt().toEpochMilli());
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
}
