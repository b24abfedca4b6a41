package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.SpaceId;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What of a sync's delivered contents may have to go, in a {@link SqlLedger}. */
final class SqlSuspects {

    private static final String OF_SPACE = " where sync_id = :sync and space_id = :space";

    private static final String UNLISTED = "update delivered set suspected = :pass, suspicion = 'UNLISTED'" + OF_SPACE
            + " and suspected <> :pass and not exists (select 1 from known k where k.sync_id = delivered.sync_id"
            + " and k.content_id = delivered.content_id and k.pass >= :pass)";

    private static final String NOT_PENDING = " and not exists (select 1 from pending p where"
            + " p.sync_id = delivered.sync_id and p.content_id = delivered.content_id)";

    private static final String PART = "type in ('comment', 'attachment')";

    private static final String ITS_CONTAINER_GOES = "exists (select 1 from known k join delivered c"
            + " on c.sync_id = k.sync_id and c.content_id = k.parent_id where k.sync_id = delivered.sync_id"
            + " and k.content_id = delivered.content_id and c.suspected = :pass)";

    private static final String FOLLOWS = "delivered." + PART + " and " + ITS_CONTAINER_GOES;

    static final String SUSPECTS = "select delivered.*, case when " + FOLLOWS
            + " then 1 else 0 end as follows from delivered" + OF_SPACE + " and suspected = :pass"
            + " and content_id > :after" + NOT_PENDING + " order by content_id limit :limit";

    private final Handle handle;
    private final int sync;

    SqlSuspects(Handle handle, int sync) {
        this.handle = handle;
        this.sync = sync;
    }

    void suspect(Collection<ContentId> ids, Suspicion suspicion, long pass) {
        if (!ids.isEmpty()) {
            handle.createUpdate("update delivered set suspected = :pass, suspicion = :suspicion"
                            + " where sync_id = :sync and content_id in (<ids>)")
                    .bind("pass", pass)
                    .bind("suspicion", suspicion.name())
                    .bind("sync", sync)
                    .bindList("ids", ids.stream().map(ContentId::value).toList())
                    .execute();
        }
    }

    void suspectUnlisted(SpaceId space, long pass) {
        in(UNLISTED, space).bind("pass", pass).execute();
        in("update delivered set let_go = 0" + OF_SPACE + " and let_go = 1 and suspected <> :pass", space)
                .bind("pass", pass)
                .execute();
    }

    void suspectAll(SpaceId space, long pass) {
        in(
                        "update delivered set suspected = :pass, suspicion = :suspicion" + OF_SPACE
                                + " and suspected <> :pass",
                        space)
                .bind("pass", pass)
                .bind("suspicion", Suspicion.ITS_SPACE_VANISHED.name())
                .execute();
    }

    List<Suspect> page(SpaceId space, long pass, @Nullable ContentId after, int limit) {
        return handle.createQuery(SUSPECTS)
                .bind("sync", sync)
                .bind("space", space.value())
                .bind("pass", pass)
                .bind("after", after == null ? "" : after.value())
                .bind("limit", limit)
                .map((row, context) -> new Suspect(
                        SqlRows.delivered(row),
                        Suspicion.valueOf(row.getString("suspicion")),
                        row.getInt("let_go") == 1,
                        row.getInt("follows") == 1))
                .list();
    }

    long count(SpaceId space, long pass) {
        return handle.createQuery("select count(*) from delivered" + OF_SPACE + " and suspected = :pass")
                .bind("sync", sync)
                .bind("space", space.value())
                .bind("pass", pass)
                .mapTo(Long.class)
                .one();
    }

    long countDelivered(SpaceId space, DeletionSet set) {
        String which = set == DeletionSet.PARTS ? " and " : " and not ";
        return handle.createQuery("select count(*) from delivered" + OF_SPACE + which + PART)
                .bind("sync", sync)
                .bind("space", space.value())
                .mapTo(Long.class)
                .one();
    }

    void letGo(SpaceId space, DeletionSet set, long pass) {
        String which = set == DeletionSet.PARTS
                ? " and " + PART + " and not " + ITS_CONTAINER_GOES
                : " and (not " + PART + " or " + ITS_CONTAINER_GOES + ")";
        in("update delivered set let_go = 1" + OF_SPACE + " and suspected = :pass" + which + NOT_PENDING, space)
                .bind("pass", pass)
                .execute();
    }

    void acquit(ContentId id) {
        handle.execute(
                "update delivered set suspected = 0, let_go = 0 where sync_id = ? and content_id = ?",
                sync,
                id.value());
    }

    private Update in(String sql, SpaceId space) {
        return handle.createUpdate(sql).bind("sync", sync).bind("space", space.value());
    }
}
