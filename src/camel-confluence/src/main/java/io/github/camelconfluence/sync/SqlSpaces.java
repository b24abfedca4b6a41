package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The spaces that a sync followed, in a {@link SqlLedger}. */
final class SqlSpaces {

    private final Handle handle;
    private final int sync;

    SqlSpaces(Handle handle, int sync) {
        this.handle = handle;
        this.sync = sync;
    }

    void note(Space space, @Nullable Audience audience) {
        handle.execute(
                "insert into space (sync_id, space_id, space_key, name, homepage, audience) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (sync_id, space_id) do update set space_key = excluded.space_key,"
                        + " name = excluded.name, homepage = excluded.homepage, audience = excluded.audience",
                sync,
                space.id().value(),
                space.key(),
                space.name(),
                space.homepage() == null ? null : space.homepage().value(),
                SqlRows.text(audience));
    }

    List<Space> all() {
        return handle.select("select * from space where sync_id = ? order by space_key", sync)
                .map((row, context) -> SqlRows.space(row))
                .list();
    }

    void noteAsked(String typed, SpaceId space) {
        handle.execute("update space set asked = ? where sync_id = ? and space_id = ?", typed, sync, space.value());
    }

    Map<String, SpaceId> asked() {
        Map<String, SpaceId> asked = new HashMap<>();
        handle.select("select * from space where sync_id = ? and asked is not null", sync)
                .map((row, context) -> Map.entry(row.getString("asked"), new SpaceId(row.getString("space_id"))))
                .forEach(entry -> asked.put(entry.getKey(), entry.getValue()));
        return asked;
    }

    Optional<Audience> audience(SpaceId space) {
        return handle.select(
                        "select audience from space where sync_id = ? and space_id = ? and audience is not null",
                        sync,
                        space.value())
                .map((row, context) -> SqlRows.audience(row.getString(1)))
                .findOne();
    }

    void forget(SpaceId space) {
        handle.execute("delete from known where sync_id = ? and space_id = ?", sync, space.value());
        handle.execute("delete from space where sync_id = ? and space_id = ?", sync, space.value());
    }
}
