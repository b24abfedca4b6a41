package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.SpaceId;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What is kept of comments and attachments beside what they hang on, in a {@link SqlLedger}. */
final class SqlParts {

    private static final String MATCHED_LIKE_THEIR_CONTAINER = "update known set matched = case when exists (select 1"
            + " from known c where c.sync_id = known.sync_id and c.content_id = known.parent_id and c.matched = :pass)"
            + " then :pass else 0 end where sync_id = :sync and space_id = :space and pass = :pass"
            + " and type in ('comment', 'attachment')";

    private final Handle handle;
    private final int sync;

    SqlParts(Handle handle, int sync) {
        this.handle = handle;
        this.sync = sync;
    }

    void match(SpaceId space, long pass) {
        handle.createUpdate(MATCHED_LIKE_THEIR_CONTAINER)
                .bind("sync", sync)
                .bind("space", space.value())
                .bind("pass", pass)
                .execute();
    }

    void clear(Collection<SpaceId> spaces, ContentType type) {
        String column = type == ContentType.COMMENT ? "comments" : "attachments";
        PreparedBatch batch = handle.prepareBatch("update known set " + column
                + " = 0 where sync_id = :sync and space_id = :space and " + column + " <> 0");
        spaces.forEach(
                space -> batch.bind("sync", sync).bind("space", space.value()).add());
        run(batch);
    }

    /** The sums wrap around, which is not for a database to do. */
    void add(Map<ContentId, PartsSum> sums) {
        if (sums.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update known set comments = :comments, attachments = :attachments"
                + " where sync_id = :sync and content_id = :id");
        new SqlQueries(handle, sync).partsOf(sums.keySet()).forEach((id, before) -> {
            PartsSum sum = before.plus(sums.get(id));
            bind(batch, id, sum);
        });
        run(batch);
    }

    void accept(Map<ContentId, PartsSum> sums) {
        PreparedBatch batch = handle.prepareBatch("update delivered set comments = :comments,"
                + " attachments = :attachments where sync_id = :sync and content_id = :id");
        sums.forEach((id, sum) -> bind(batch, id, sum));
        run(batch);
    }

    private void bind(PreparedBatch batch, ContentId id, PartsSum sum) {
        batch.bind("comments", sum.comments())
                .bind("attachments", sum.attachments())
                .bind("sync", sync)
                .bind("id", id.value())
                .add();
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
