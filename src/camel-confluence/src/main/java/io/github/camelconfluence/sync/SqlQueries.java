package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import io.github.camelconfluence.sync.SyncLedger.Listed;
import io.github.camelconfluence.sync.SyncLedger.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The reads of a {@link SqlLedger} that go through whole spaces: page by page, each page led by an index to its rows. */
final class SqlQueries {

    /** Both databases bound how many parameters a statement takes. */
    private static final int IDS_A_STATEMENT = 1000;

    static final String LISTED = "select k.*, d.content_id as d_content_id, d.type as d_type,"
            + " d.space_id as d_space_id, d.space_name as d_space_name, d.title as d_title, d.status as d_status,"
            + " d.version as d_version, d.path as d_path, d.labels as d_labels, d.body_hash as d_body_hash, d.place_hash as d_place_hash,"
            + " d.readers_hash as d_readers_hash, d.state as d_state, d.comments as d_comments,"
            + " d.attachments as d_attachments, d.comments_hash as d_comments_hash,"
            + " d.attachments_hash as d_attachments_hash, d.stale as d_stale, d.misses as d_misses,"
            + " d.settled_at as d_settled_at from known k left join delivered d"
            + " on d.sync_id = k.sync_id and d.content_id = k.content_id"
            + " where k.sync_id = :sync and k.space_id = :space and k.pass = :pass"
            + " and k.content_id > :after order by k.content_id limit :limit";

    private static final String STANDING = "select count(*) as listed,"
            + " sum(case when p.content_id is null and d.version = k.version and d.stale = 0 then 1 else 0 end) as delivered,"
            + " sum(case when p.content_id is not null then 1 else 0 end) as failed"
            + " from known k left join delivered d on d.sync_id = k.sync_id and d.content_id = k.content_id"
            + " left join pending p on p.sync_id = k.sync_id and p.content_id = k.content_id"
            + " where k.sync_id = :sync and k.space_id = :space and k.pass = :pass and k.outside <> :pass"
            + " and k.type in (<types>)";

    private final Handle handle;
    private final int sync;

    SqlQueries(Handle handle, int sync) {
        this.handle = handle;
        this.sync = sync;
    }

    List<Listed> listed(SpaceId space, long pass, @Nullable ContentId after, int limit) {
        return page(LISTED, space, after, limit)
                .bind("pass", pass)
                .map((row, context) -> new Listed(
                        SqlRows.known(row),
                        row.getLong("annotated") == pass,
                        row.getLong("matched") == pass,
                        SqlRows.parts(row, ""),
                        Instant.ofEpochMilli(row.getLong("read_at")),
                        row.getString("d_content_id") == null ? null : SqlRows.delivered(row, "d_")))
                .list();
    }

    Standing standing(SpaceId space, long pass, Set<ContentType> types) {
        return in(STANDING, space)
                .bind("pass", pass)
                .bindList("types", types.stream().map(ContentType::wireName).toList())
                .map((row, context) -> {
                    long listed = row.getLong("listed");
                    long delivered = row.getLong("delivered");
                    long failed = row.getLong("failed");
                    return new Standing(listed, delivered, listed - delivered - failed, failed);
                })
                .one();
    }

    /** With labels and restriction only where the pass told them. */
    List<Known> known(Collection<ContentId> ids, long pass) {
        SqlDirect.Row<Optional<Known>> listed = row -> {
            if (row.getLong("pass") != pass) {
                return Optional.empty();
            }
            Known known = SqlRows.known(row);
            return Optional.of(row.getLong("annotated") == pass ? known : known.unannotated());
        };
        return byId("known", ids, listed).stream().flatMap(Optional::stream).toList();
    }

    /** Of those that are known. */
    Map<ContentId, PartsSum> partsOf(Collection<ContentId> ids) {
        Map<ContentId, PartsSum> found = new HashMap<>();
        byId("known", ids, row -> Map.entry(new ContentId(row.getString("content_id")), SqlRows.parts(row, "")))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    long countDelivered(SpaceId space) {
        return in("select count(*) from delivered where sync_id = :sync and space_id = :space", space)
                .mapTo(Long.class)
                .one();
    }

    <T> List<T> byId(String table, Collection<ContentId> ids, SqlDirect.Row<T> reader) {
        List<String> all = ids.stream().map(ContentId::value).toList();
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IDS_A_STATEMENT) {
            List<Object> parameters = new ArrayList<>(List.of(sync));
            parameters.addAll(all.subList(from, Math.min(all.size(), from + IDS_A_STATEMENT)));
            String sql = "select * from " + table + " where sync_id = ? and content_id in ("
                    + SqlDirect.marks(parameters.size() - 1) + ")";
            found.addAll(new SqlDirect(handle).select(sql, parameters, reader));
        }
        return found;
    }

    private Query page(String sql, SpaceId space, @Nullable ContentId after, int limit) {
        return in(sql, space).bind("after", after == null ? "" : after.value()).bind("limit", limit);
    }

    private Query in(String sql, SpaceId space) {
        return handle.createQuery(sql).bind("sync", sync).bind("space", space.value());
    }
}
