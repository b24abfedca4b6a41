package io.github.camelconfluence.sync;

import io.github.camelconfluence.client.Audience;
import io.github.camelconfluence.client.Content;
import io.github.camelconfluence.client.ContentId;
import io.github.camelconfluence.client.ContentStatus;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.client.Space;
import io.github.camelconfluence.client.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows to records; lists and audiences are one item a line. */
final class SqlRows {

    private SqlRows() {}

    static Space space(ResultSet row) throws SQLException {
        String homepage = row.getString("homepage");
        return new Space(
                new SpaceId(row.getString("space_id")),
                row.getString("space_key"),
                row.getString("name"),
                homepage == null ? null : new ContentId(homepage));
    }

    static Known known(ResultSet row) throws SQLException {
        String labels = row.getString("labels");
        String restriction = row.getString("restriction");
        return new Known(
                new ContentId(row.getString("content_id")),
                ContentType.ofWireName(row.getString("type")),
                new SpaceId(row.getString("space_id")),
                parent(row),
                row.getString("title"),
                ContentStatus.ofWireName(row.getString("status")),
                row.getInt("version"),
                row.getString("state"),
                row.getString("created_on"),
                labels == null ? null : list(labels),
                restriction == null ? null : audience(restriction));
    }

    static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                new ContentId(row.getString("content_id")),
                ContentType.ofWireName(row.getString("type")),
                new SpaceId(row.getString("space_id")),
                row.getInt("deletion") == 1,
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("since")),
                Instant.ofEpochMilli(row.getLong("next_attempt")),
                row.getString("error"));
    }

    static Delivered delivered(ResultSet row) throws SQLException {
        return delivered(row, "");
    }

    static Delivered delivered(ResultSet row, String prefix) throws SQLException {
        return new Delivered(
                new ContentId(row.getString(prefix + "content_id")),
                ContentType.ofWireName(row.getString(prefix + "type")),
                new SpaceId(row.getString(prefix + "space_id")),
                row.getString(prefix + "space_name"),
                row.getString(prefix + "title"),
                ContentStatus.ofWireName(row.getString(prefix + "status")),
                row.getInt(prefix + "version"),
                row.getString(prefix + "state"),
                row.getString(prefix + "path"),
                list(row.getString(prefix + "labels")),
                row.getString(prefix + "body_hash"),
                row.getString(prefix + "place_hash"),
                row.getString(prefix + "readers_hash"),
                new PartsMark(
                        parts(row, prefix),
                        row.getString(prefix + "comments_hash"),
                        row.getString(prefix + "attachments_hash")),
                row.getInt(prefix + "stale") != 0,
                row.getInt(prefix + "misses"),
                Instant.ofEpochMilli(row.getLong(prefix + "settled_at")));
    }

    static PartsSum parts(ResultSet row, String prefix) throws SQLException {
        return new PartsSum(row.getLong(prefix + "comments"), row.getLong(prefix + "attachments"));
    }

    private static Content.@Nullable Parent parent(ResultSet row) throws SQLException {
        String id = row.getString("parent_id");
        return id == null
                ? null
                : new Content.Parent(new ContentId(id), ContentType.ofWireName(row.getString("parent_type")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static @Nullable String text(@Nullable List<String> items) {
        return items == null ? null : String.join("\n", items);
    }

    static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    static @Nullable String text(@Nullable Audience audience) {
        if (audience == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        text.append(audience.everyone() ? "everyone\n" : "");
        text.append(audience.restricted() ? "restricted\n" : "");
        audience.users().forEach(user -> text.append("user ").append(user).append('\n'));
        audience.groups().forEach(group -> text.append("group ").append(group).append('\n'));
        return text.toString();
    }

    static Audience audience(String text) {
        Set<String> users = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (String line : list(text)) {
            if (line.startsWith("user ")) {
                users.add(line.substring("user ".length()));
            } else if (line.startsWith("group ")) {
                groups.add(line.substring("group ".length()));
            }
        }
        List<String> lines = list(text);
        return new Audience(lines.contains("everyone"), lines.contains("restricted"), users, groups);
    }
}
