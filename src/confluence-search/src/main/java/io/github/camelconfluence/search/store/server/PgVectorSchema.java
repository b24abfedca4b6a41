package io.github.camelconfluence.search.store.server;

import io.github.camelconfluence.search.store.ChunkFields;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What LangChain4j's table needs besides. There is no index on the vectors: an approximate one looks at the nearest few, of
 * which a filter by access may leave none. Whoever has so many passages that comparing them all takes too long adds one
 * ({@code using hnsw (embedding vector_cosine_ops)}) and sets {@code hnsw.iterative_scan}; listing does without it.
 */
record PgVectorSchema(DataSource source, String table) {

    /** The very expression by which the index is made, or it is not used. */
    static final String WORDS = "to_tsvector('english', coalesce(metadata->>'" + ChunkFields.TITLE
            + "', '') || ' ' || coalesce(metadata->>'" + ChunkFields.HEADINGS + "', '') || ' ' || coalesce(text, ''))";

    private static final Logger LOG = LoggerFactory.getLogger(PgVectorSchema.class);

    private static final List<String> FILTERED = List.of(
            ChunkFields.RECORD, ChunkFields.CONTENT_ID, ChunkFields.SPACE, ChunkFields.ACCESS_ID);

    /** Vectors of another model are of no use, and PostgreSQL would refuse ours beside them. */
    void prepareFor(int dimension) {
        run(statement -> {
            extension(statement);
            int present = dimension(statement.getConnection());
            if (present > 0 && present != dimension) {
                LOG.warn(
                        "The table {} has vectors of {} numbers, embeddings.model makes {}: it is built anew",
                        table,
                        present,
                        dimension);
                statement.executeUpdate("drop table " + table);
            }
        });
    }

    private static void extension(Statement statement) throws SQLException {
        try {
            statement.executeUpdate("create extension if not exists vector");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database of vectors.url has no pgvector: install it, and let an administrator run"
                            + " CREATE EXTENSION vector there (" + e.getMessage() + ")",
                    e);
        }
    }

    private int dimension(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select atttypmod from pg_attribute where attrelid = to_regclass(?) and attname = 'embedding'")) {
            statement.setString(1, table);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    void index() {
        run(statement -> {
            for (String field : FILTERED) {
                statement.executeUpdate("create index if not exists " + table + "_" + field.toLowerCase(Locale.ROOT)
                        + " on " + table + " ((metadata->>'" + field + "'))");
            }
            statement.executeUpdate(
                    "create index if not exists " + table + "_words on " + table + " using gin (" + WORDS + ")");
        });
    }

    private interface Steps {
        void on(Statement statement) throws SQLException;
    }

    private void run(Steps steps) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            steps.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "PostgreSQL cannot be used (check vectors.url, vectors.user and vectors.password): " + e.getMessage(), e);
        }
    }
}
