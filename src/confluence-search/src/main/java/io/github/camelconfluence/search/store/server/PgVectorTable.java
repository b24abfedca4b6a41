package io.github.camelconfluence.search.store.server;

import io.github.camelconfluence.search.store.ChunkFields;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What LangChain4j's table needs besides. There is no index on the vectors: an approximate one looks at the nearest few, of
 * which a filter by access may leave none. Whoever has so many passages that comparing them all takes too long adds one
 * ({@code using hnsw (embedding vector_cosine_ops)}) and sets {@code hnsw.iterative_scan}; listing does without it.
 */
record PgVectorTable(DataSource source, String name) {

    /** Kept, since ranking would make it anew of every row; of passages only: notes are long and never searched. */
    private static final String WORDS = "case when metadata->>'" + ChunkFields.RECORD + "' = '" + ChunkFields.CHUNK
            + "' then to_tsvector('english', coalesce(metadata->>'" + ChunkFields.TITLE
            + "', '') || ' ' || coalesce(metadata->>'" + ChunkFields.HEADINGS + "', '') || ' ' || text) end";

    private static final Logger LOG = LoggerFactory.getLogger(PgVectorTable.class);

    private static final List<String> FILTERED =
            List.of(ChunkFields.CONTENT_ID, ChunkFields.SPACE, ChunkFields.ACCESS_ID);

    PgVectorTable {
        // Names of indexes are made of it, and PostgreSQL cuts a name after 63 bytes.
        if (name.length() > 54
                || !name.chars().allMatch(c -> c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                || name.isEmpty()
                || Character.isDigit(name.charAt(0))) {
            throw new IllegalArgumentException("No table can be named " + name
                    + ": vectors.collection must be a few small letters, digits and underscores");
        }
    }

    static List<String> names(DataSource source, String prefix) {
        List<String> names = new ArrayList<>();
        run(source, statement -> {
            try (PreparedStatement query = statement
                    .getConnection()
                    .prepareStatement("select relname from pg_class join pg_attribute on attrelid = pg_class.oid"
                            + " where relkind = 'r' and relnamespace = current_schema()::regnamespace"
                            + " and attname = 'embedding' and starts_with(relname, ?) order by relname")) {
                query.setString(1, prefix);
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        });
        return names;
    }

    void drop() {
        run(source, statement -> statement.executeUpdate("drop table if exists " + name));
    }

    /**
     * Vectors of another model are of no use, and PostgreSQL would refuse ours beside them. One process at a time, or it fails
     * all but one of those that make the same table at once, "if not exists" or not.
     */
    void prepareFor(int dimension) {
        run(source, statement -> {
            Connection connection = statement.getConnection();
            connection.setAutoCommit(false);
            try {
                statement.execute("select pg_advisory_xact_lock(hashtext('" + name + "'))");
                make(statement, dimension);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** Whether it is there with such vectors; changes nothing. */
    void checkFor(int dimension) {
        run(source, statement -> {
            int present = dimension(statement.getConnection());
            if (present != dimension) {
                throw new IllegalStateException("The table " + name + " has vectors of " + present
                        + " numbers, and embeddings.model makes " + dimension
                        + ": whoever fills it must have the same model");
            }
        });
    }

    private void make(Statement statement, int dimension) throws SQLException {
        extension(statement);
        int present = dimension(statement.getConnection());
        if (present > 0 && present != dimension) {
            LOG.warn(
                    "The table {} has vectors of {} numbers, embeddings.model makes {}: it is built anew",
                    name,
                    present,
                    dimension);
            statement.executeUpdate("drop table " + name);
        }
        // As LangChain4j makes it, which then finds it made.
        statement.executeUpdate(
                "create table if not exists " + name + " (embedding_id uuid primary key, embedding vector(" + dimension
                        + "), text text null, metadata jsonb null)");
        index(statement);
    }

    private void index(Statement statement) throws SQLException {
        for (String field : FILTERED) {
            index(statement, field.substring(0, 5), "((metadata->>'" + field + "'))");
        }
        // Of the notes only: of the passages it would tell nothing, and be used all the same.
        String kind = "metadata->>'" + ChunkFields.RECORD + "'";
        index(statement, "notes", "((" + kind + ")) where " + kind + " <> '" + ChunkFields.CHUNK + "'");
        statement.executeUpdate("alter table " + name + " add column if not exists words tsvector generated always as ("
                + WORDS + ") stored");
        // What waits to be sorted in would make the planner read the whole table instead.
        index(statement, "words", "using gin (words) with (fastupdate = off)");
    }

    private static void extension(Statement statement) throws SQLException {
        try {
            statement.executeUpdate("create extension if not exists vector");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database of vectors.pgvector.url has no pgvector: install it, and let an administrator run"
                            + " CREATE EXTENSION vector there (" + e.getMessage() + ")",
                    e);
        }
    }

    private int dimension(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select atttypmod from pg_attribute where attrelid = to_regclass(?) and attname = 'embedding'")) {
            statement.setString(1, name);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private void index(Statement statement, String suffix, String on) throws SQLException {
        statement.executeUpdate("create index if not exists " + name + "_" + suffix + " on " + name + " " + on);
    }

    private interface Steps {
        void on(Statement statement) throws SQLException;
    }

    private static void run(DataSource source, Steps steps) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            steps.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "PostgreSQL cannot be used (check vectors.pgvector.url, .username and .password): "
                            + e.getMessage(),
                    e);
        }
    }
}
