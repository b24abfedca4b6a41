package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Annotations;
import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One sync's rows in the {@link SqlStore}. */
final class SqlLedger implements SyncLedger {

    private final SqlStore store;
    private final int sync;
    private volatile @Nullable SqlEpoch epoch;

    SqlLedger(SqlStore store, int sync) {
        this.store = store;
        this.sync = sync;
    }

    @Override
    public void begin() {
        epoch = store.begin(sync);
    }

    @Override
    public Progress progress() {
        return in(handle -> new SqlProgress(handle, sync).progress());
    }

    @Override
    public void save(Progress progress) {
        write(handle -> new SqlProgress(handle, sync).save(progress));
    }

    @Override
    public void noteSpace(Space space, @Nullable Audience audience) {
        write(handle -> new SqlSpaces(handle, sync).note(space, audience));
    }

    @Override
    public List<Space> spaces() {
        return in(handle -> new SqlSpaces(handle, sync).all());
    }

    @Override
    public void noteAsked(String typed, SpaceId space) {
        write(handle -> new SqlSpaces(handle, sync).noteAsked(typed, space));
    }

    @Override
    public Map<String, SpaceId> asked() {
        return in(handle -> new SqlSpaces(handle, sync).asked());
    }

    @Override
    public Optional<Audience> audience(SpaceId space) {
        return in(handle -> new SqlSpaces(handle, sync).audience(space));
    }

    @Override
    public void forgetSpace(SpaceId space) {
        write(handle -> new SqlSpaces(handle, sync).forget(space));
    }

    @Override
    public void note(Collection<Known> contents, long pass) {
        write(handle -> SqlBatches.note(handle, sync, contents, pass));
    }

    @Override
    public void annotate(Collection<Annotations> annotations, long pass, Instant trusted) {
        write(handle -> SqlBatches.annotate(handle, sync, annotations, pass, trusted));
    }

    @Override
    public void annotateRead(Annotations annotations, long pass, Instant at) {
        write(handle -> SqlBatches.annotateRead(handle, sync, annotations, pass, at));
    }

    @Override
    public void match(Collection<ContentId> ids, long pass) {
        mark("matched", ids, pass);
    }

    @Override
    public void putOutside(Collection<ContentId> ids, long pass) {
        mark("outside", ids, pass);
    }

    private void mark(String column, Collection<ContentId> ids, long pass) {
        if (!ids.isEmpty()) {
            write(handle -> handle.createUpdate(
                            "update known set " + column + " = :pass where sync_id = :sync and content_id in (<ids>)")
                    .bind("pass", pass)
                    .bind("sync", sync)
                    .bindList("ids", ids.stream().map(ContentId::value).toList())
                    .execute());
        }
    }

    @Override
    public void matchParts(SpaceId space, long pass) {
        write(handle -> new SqlParts(handle, sync).match(space, pass));
    }

    @Override
    public void clearParts(Collection<SpaceId> spaces, ContentType type) {
        write(handle -> new SqlParts(handle, sync).clear(spaces, type));
    }

    @Override
    public void addParts(Map<ContentId, PartsSum> sums) {
        write(handle -> new SqlParts(handle, sync).add(sums));
    }

    @Override
    public void acceptParts(Map<ContentId, PartsSum> sums) {
        write(handle -> new SqlParts(handle, sync).accept(sums));
    }

    @Override
    public Map<ContentId, Known> known(Collection<ContentId> ids) {
        return byId("known", ids, SqlRows::known, Known::id);
    }

    @Override
    public Map<ContentId, Known> known(Collection<ContentId> ids, long pass) {
        Map<ContentId, Known> found = new HashMap<>();
        in(handle -> new SqlQueries(handle, sync).known(ids, pass)).forEach(known -> found.put(known.id(), known));
        return found;
    }

    @Override
    public List<Listed> listed(SpaceId space, long pass, @Nullable ContentId after, int limit) {
        return in(handle -> new SqlQueries(handle, sync).listed(space, pass, after, limit));
    }

    @Override
    public Map<ContentId, Delivered> delivered(Collection<ContentId> ids) {
        return byId("delivered", ids, SqlRows::delivered, Delivered::id);
    }

    @Override
    public long countDelivered(SpaceId space) {
        return in(handle -> new SqlQueries(handle, sync).countDelivered(space));
    }

    @Override
    public long countDelivered(SpaceId space, DeletionSet set) {
        return in(handle -> new SqlSuspects(handle, sync).countDelivered(space, set));
    }

    @Override
    public Standing standing(SpaceId space, long pass, Set<ContentType> types) {
        return in(handle -> new SqlQueries(handle, sync).standing(space, pass, types));
    }

    @Override
    public void suspect(Collection<ContentId> ids, Suspicion suspicion, long pass) {
        write(handle -> new SqlSuspects(handle, sync).suspect(ids, suspicion, pass));
    }

    @Override
    public void suspectUnlisted(SpaceId space, long pass) {
        write(handle -> new SqlSuspects(handle, sync).suspectUnlisted(space, pass));
    }

    @Override
    public void suspectAll(SpaceId space, long pass) {
        write(handle -> new SqlSuspects(handle, sync).suspectAll(space, pass));
    }

    @Override
    public List<Suspect> suspects(SpaceId space, long pass, @Nullable ContentId after, int limit) {
        return in(handle -> new SqlSuspects(handle, sync).page(space, pass, after, limit));
    }

    @Override
    public long countSuspects(SpaceId space, long pass) {
        return in(handle -> new SqlSuspects(handle, sync).count(space, pass));
    }

    @Override
    public void letGo(SpaceId space, DeletionSet set, long pass) {
        write(handle -> new SqlSuspects(handle, sync).letGo(space, set, pass));
    }

    @Override
    public void acquit(ContentId id) {
        write(handle -> new SqlSuspects(handle, sync).acquit(id));
    }

    @Override
    public void markStale() {
        write(handle -> handle.execute("update delivered set stale = 1 where sync_id = ?", sync));
    }

    @Override
    public void noteMisses(Collection<ContentId> ids, int misses) {
        if (!ids.isEmpty()) {
            write(handle -> handle.createUpdate(
                            "update delivered set misses = :misses where sync_id = :sync and content_id in (<ids>)")
                    .bind("misses", misses)
                    .bind("sync", sync)
                    .bindList("ids", ids.stream().map(ContentId::value).toList())
                    .execute());
        }
    }

    @Override
    public void handOut(Collection<Delivered> slice) {
        write(handle -> SqlBatches.handOut(handle, sync, slice));
    }

    @Override
    public void settle(Collection<Settlement> settlements) {
        write(handle -> SqlBatches.settle(handle, sync, settlements));
    }

    @Override
    public void doubt(Collection<Settlement> settlements) {
        store.run(handle -> SqlBatches.doubt(handle, sync, settlements));
    }

    @Override
    public void dropPending(ContentId id) {
        write(handle -> new SqlPending(handle, sync).drop(id));
    }

    @Override
    public List<Pending> due(Instant now, int limit) {
        return in(handle -> new SqlPending(handle, sync).due(now, limit));
    }

    @Override
    public Map<ContentId, Pending> pending(Collection<ContentId> ids) {
        return byId("pending", ids, SqlRows::pending, Pending::id);
    }

    @Override
    public long countPending() {
        return in(handle -> new SqlPending(handle, sync).count());
    }

    @Override
    public Optional<Instant> oldestPending() {
        return in(handle -> new SqlPending(handle, sync).oldest());
    }

    private <T> Map<ContentId, T> byId(
            String table, Collection<ContentId> ids, SqlDirect.Row<T> reader, Function<T, ContentId> id) {
        Map<ContentId, T> found = new HashMap<>();
        if (!ids.isEmpty()) {
            in(handle -> new SqlQueries(handle, sync).byId(table, ids, reader))
                    .forEach(row -> found.put(id.apply(row), row));
        }
        return found;
    }

    private <T extends @Nullable Object> T in(Function<Handle, T> work) {
        return store.in(work);
    }

    private void write(Consumer<Handle> work) {
        SqlEpoch held = epoch;
        if (held == null) {
            throw new IllegalStateException("Nothing is written before begin()");
        }
        store.run(handle -> {
            held.require(handle);
            work.accept(handle);
        });
    }
}
