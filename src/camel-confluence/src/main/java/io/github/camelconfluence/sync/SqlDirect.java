package io.github.camelconfluence.sync;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The statements that run for each slice, by the driver itself: Jdbi takes longer to bind a row by names than SQLite to write
 * it, and parses a list of ids anew for each length. Parameters are question marks.
 */
final class SqlDirect {

    private final Handle handle;

    SqlDirect(Handle handle) {
        this.handle = handle;
    }

    /** Makes something of one row, and leaves the cursor alone. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** One run for each row of parameters; nothing where there is none. */
    void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> select(String sql, List<?> parameters, Row<T> reader) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, parameters.toArray());
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static @Nullable Object[] row(@Nullable Object... parameters) {
        return parameters;
    }

    /** So many parameters, to stand between parentheses. */
    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static SyncStoreException failed(SQLException e) {
        return new SyncStoreException("Progress cannot be read or written: " + e.getMessage(), e);
    }
}
