package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** One sync's rows in the {@link SqlStore}. */
final class SqlLedger implements SyncLedger {

    private final SqlStore store;
    private final int sync;

    SqlLedger(SqlStore store, int sync) {
        this.store = store;
        this.sync = sync;
    }

    @Override
    public Progress progress() {
        return in(handle -> handle.select("select * from sync where id = ?", sync)
                .map((row, context) -> new Progress(
                        row.getString("fingerprint"),
                        row.getString("resync"),
                        row.getLong("pass"),
                        SqlRows.instant(row, "watermark"),
                        SqlRows.instant(row, "reconciled_at"),
                        Duration.ofMillis(row.getLong("pass_took"))))
                .one());
    }

    @Override
    public void save(Progress progress) {
        in(handle -> handle.execute(
                "update sync set fingerprint = ?, resync = ?, pass = ?, watermark = ?, reconciled_at = ?, pass_took = ?"
                        + " where id = ?",
                progress.fingerprint(),
                progress.resync(),
                progress.pass(),
                SqlRows.millis(progress.watermark()),
                SqlRows.millis(progress.reconciledAt()),
                progress.passTook().toMillis(),
                sync));
    }

    @Override
    public void noteSpace(Space space, @Nullable Audience audience) {
        in(handle -> handle.execute(
                "insert into space (sync_id, space_id, space_key, name, homepage, audience) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (sync_id, space_id) do update set space_key = excluded.space_key,"
                        + " name = excluded.name, homepage = excluded.homepage, audience = excluded.audience",
                sync,
                space.id().value(),
                space.key(),
                space.name(),
                space.homepage() == null ? null : space.homepage().value(),
                SqlRows.text(audience)));
    }

    @Override
    public List<Space> spaces() {
        return in(handle -> handle.select("select * from space where sync_id = ? order by space_key", sync)
                .map(SqlRows.SPACE)
                .list());
    }

    @Override
    public void noteAsked(String typed, SpaceId space) {
        in(handle -> handle.execute(
                "update space set asked = ? where sync_id = ? and space_id = ?", typed, sync, space.value()));
    }

    @Override
    public Map<String, SpaceId> asked() {
        Map<String, SpaceId> asked = new HashMap<>();
        in(handle -> handle.select("select * from space where sync_id = ? and asked is not null", sync)
                        .map((row, context) ->
                                Map.entry(row.getString("asked"), new SpaceId(row.getString("space_id"))))
                        .list())
                .forEach(entry -> asked.put(entry.getKey(), entry.getValue()));
        return asked;
    }

    @Override
    public Optional<Audience> audience(SpaceId space) {
        return in(handle -> handle.select(
                        "select audience from space where sync_id = ? and space_id = ? and audience is not null",
                        sync,
                        space.value())
                .map((row, context) -> SqlRows.audience(row.getString(1)))
                .findOne());
    }

    @Override
    public void forgetSpace(SpaceId space) {
        in(handle -> handle.execute("delete from known where sync_id = ? and space_id = ?", sync, space.value())
                + handle.execute("delete from space where sync_id = ? and space_id = ?", sync, space.value()));
    }

    @Override
    public void note(Collection<Known> contents, long pass) {
        in(handle -> SqlBatches.note(handle, sync, contents, pass));
    }

    @Override
    public void annotate(Collection<Annotations> annotations, long pass) {
        in(handle -> {
            PreparedBatch batch = handle.prepareBatch("update known set labels = :labels,"
                    + " restriction = coalesce(:restriction, restriction), annotated = :pass"
                    + " where sync_id = :sync and content_id = :id");
            for (Annotations annotation : annotations) {
                batch.bind("labels", SqlRows.text(annotation.labels()))
                        .bind("restriction", SqlRows.text(annotation.restriction()))
                        .bind("pass", pass)
                        .bind("sync", sync)
                        .bind("id", annotation.id().value())
                        .add();
            }
            return SqlBatches.run(batch);
        });
    }

    @Override
    public void match(Collection<ContentId> ids, long pass) {
        if (!ids.isEmpty()) {
            in(handle -> handle.createUpdate(
                            "update known set matched = :pass where sync_id = :sync and content_id in (<ids>)")
                    .bind("pass", pass)
                    .bind("sync", sync)
                    .bindList("ids", ids.stream().map(ContentId::value).toList())
                    .execute());
        }
    }

    @Override
    public Map<ContentId, Known> known(Collection<ContentId> ids) {
        return byId("known", ids, SqlRows.KNOWN, Known::id);
    }

    @Override
    public List<Listed> listed(SpaceId space, long pass, @Nullable ContentId after, int limit) {
        return in(handle -> new SqlQueries(handle, sync).listed(space, pass, after, limit));
    }

    @Override
    public long countListed(SpaceId space, long pass) {
        return in(handle -> new SqlQueries(handle, sync).countListed(space, pass));
    }

    @Override
    public Map<ContentId, Delivered> delivered(Collection<ContentId> ids) {
        return byId("delivered", ids, SqlRows.DELIVERED, Delivered::id);
    }

    @Override
    public long countDelivered(SpaceId space) {
        return in(handle -> new SqlQueries(handle, sync).countDelivered(space));
    }

    @Override
    public List<Delivered> unlisted(SpaceId space, long pass, @Nullable ContentId after, int limit) {
        return in(handle -> new SqlQueries(handle, sync).unlisted(space, pass, after, limit));
    }

    @Override
    public List<Delivered> deliveredIn(SpaceId space, @Nullable ContentId after, int limit) {
        return in(handle -> new SqlQueries(handle, sync).deliveredIn(space, after, limit));
    }

    @Override
    public void markStale() {
        in(handle -> handle.execute("update delivered set stale = 1 where sync_id = ?", sync));
    }

    @Override
    public void noteMisses(ContentId id, int misses) {
        in(handle -> handle.execute(
                "update delivered set misses = ? where sync_id = ? and content_id = ?", misses, sync, id.value()));
    }

    @Override
    public void handOut(Collection<Delivered> slice) {
        in(handle -> SqlBatches.handOut(handle, sync, slice));
    }

    @Override
    public void settle(Collection<Settlement> settlements) {
        in(handle -> SqlBatches.settle(handle, sync, settlements));
    }

    @Override
    public void dropPending(ContentId id) {
        in(handle -> handle.execute("delete from pending where sync_id = ? and content_id = ?", sync, id.value()));
    }

    @Override
    public List<Pending> due(Instant now, int limit) {
        return in(handle -> handle.select(
                        "select * from pending where sync_id = ? and next_attempt <= ? order by next_attempt, content_id limit ?",
                        sync,
                        now.toEpochMilli(),
                        limit)
                .map(SqlRows.PENDING)
                .list());
    }

    @Override
    public Map<ContentId, Pending> pending(Collection<ContentId> ids) {
        return byId("pending", ids, SqlRows.PENDING, Pending::id);
    }

    @Override
    public long countPending(@Nullable SpaceId space) {
        String all = "select count(*) from pending where sync_id = ?";
        return in(handle -> (space == null
                        ? handle.select(all, sync)
                        : handle.select(all + " and space_id = ?", sync, space.value()))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<Instant> oldestPending() {
        return in(handle -> handle.select("select min(since) from pending where sync_id = ?", sync)
                .map((row, context) -> Optional.ofNullable(SqlRows.instant(row, 1)))
                .one());
    }

    private <T> Map<ContentId, T> byId(
            String table, Collection<ContentId> ids, RowMapper<T> mapper, Function<T, ContentId> id) {
        Map<ContentId, T> found = new HashMap<>();
        if (!ids.isEmpty()) {
            in(handle -> new SqlQueries(handle, sync).byId(table, ids, mapper))
                    .forEach(row -> found.put(id.apply(row), row));
        }
        return found;
    }

    private <T extends @Nullable Object> T in(Function<Handle, T> work) {
        return store.in(work);
    }
}
