package io.github.camelconfluence.search.store.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pgvector.PGvector;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.pgvector.DefaultMetadataStorageConfig;
import dev.langchain4j.store.embedding.pgvector.MetadataStorageMode;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import io.agroal.api.AgroalDataSource;
import io.github.camelconfluence.search.store.Droppable;
import io.github.camelconfluence.search.store.FilteredListing;
import io.github.camelconfluence.search.store.FirstCome;
import io.github.camelconfluence.search.store.StoreGoneException;
import io.github.camelconfluence.search.store.WordSearch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Passages in PostgreSQL with pgvector. LangChain4j writes them; reading is ours, for filters with bound values and for the
 * search by words. Vectors are compared one by one, so that a filter never costs a result; see {@link PgVectorTable}.
 * Thread-safe.
 */
public final class PgVectorStore extends PgVectorEmbeddingStore
        implements WordSearch, FilteredListing, FirstCome, Droppable, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final long NONE = 0;

    private final AgroalDataSource pool;
    private final long oid;
    private volatile boolean gone;

    PgVectorStore(AgroalDataSource pool, String table, int dimension) {
        super(
                pool,
                table,
                dimension,
                false,
                null,
                false,
                false,
                DefaultMetadataStorageConfig.builder()
                        .storageMode(MetadataStorageMode.COMBINED_JSONB)
                        .columnDefinitions(List.of("metadata JSONB NULL"))
                        .build());
        this.pool = pool;
        try (Connection connection = pool.getConnection()) {
            this.oid = oid(connection);
            if (oid == NONE) {
                throw new StoreGoneException(table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be used: " + e.getMessage(), e);
        }
    }

    /** LangChain4j's asks for the extension each time. */
    @Override
    protected Connection getConnection() throws SQLException {
        Connection connection = datasource.getConnection();
        try {
            // While LangChain4j constructs its part, none is known.
            if (oid != NONE && oid != oid(connection)) {
                gone = true;
                throw new StoreGoneException(table);
            }
            PGvector.addVectorType(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Of the very table: one that is made anew under the name has another. */
    private long oid(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?)::oid")) {
            statement.setString(1, table);
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getLong(1) : NONE;
        }
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
        super.addAll(
                ids,
                embeddings,
                segments.stream()
                        .map(segment -> TextSegment.from(storable(segment.text()), segment.metadata()))
                        .toList());
    }

    @Override
    public void addIfAbsent(String id, Embedding embedding, TextSegment segment) {
        String sql = "insert into " + table + " (embedding_id, embedding, text, metadata) values (?, ?, ?, ?::jsonb)"
                + " on conflict do nothing";
        try (Connection connection = getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.setObject(2, new PGvector(embedding.vector()));
            statement.setString(3, storable(segment.text()));
            statement.setString(4, JSON.writeValueAsString(segment.metadata().toMap()));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL could not be written to: " + e.getMessage(), e);
        }
    }

    /** PostgreSQL takes any character but this one, which files may have. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        PGvector query = new PGvector(request.queryEmbedding().vector());
        String score = "(2 - (embedding <=> ?)) / 2";
        return new EmbeddingSearchResult<>(
                found(score, request.filter(), "order by embedding <=> ? limit " + request.maxResults(), query).stream()
                        .filter(match -> match.score() >= request.minScore())
                        .toList());
    }

    @Override
    public List<EmbeddingMatch<TextSegment>> matching(String words, Filter filter, int most) {
        // Any of the words, not all of them: a question is a sentence, and most of its words are nowhere in the answer.
        String query = "replace(plainto_tsquery('english', ?)::text, '&', '|')::tsquery";
        return found(
                "ts_rank(words, " + query + ", 1)",
                filter,
                "and words @@ " + query + " order by score desc limit " + most,
                storable(words));
    }

    @Override
    public List<EmbeddingMatch<TextSegment>> all(Filter filter) {
        return found("1", filter, "");
    }

    /** @param value for each question mark in the score and the rest */
    private List<EmbeddingMatch<TextSegment>> found(String score, Filter filter, String rest, Object... value) {
        SqlCondition condition = SqlCondition.of(filter);
        String sql = "select " + score + " as score, embedding_id, embedding, text, metadata from " + table + " where "
                + condition.sql() + " " + rest;
        try (Connection connection = getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            if (value.length > 0) {
                statement.setObject(at++, value[0]);
            }
            for (String[] texts : condition.values()) {
                statement.setArray(at++, connection.createArrayOf("text", texts));
            }
            if (value.length > 0) {
                statement.setObject(at, value[0]);
            }
            return matches(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be searched: " + e.getMessage(), e);
        }
    }

    private static List<EmbeddingMatch<TextSegment>> matches(ResultSet rows) throws SQLException {
        List<EmbeddingMatch<TextSegment>> matches = new ArrayList<>();
        while (rows.next()) {
            matches.add(new EmbeddingMatch<>(
                    rows.getDouble("score"),
                    rows.getString("embedding_id"),
                    Embedding.from(((PGvector) rows.getObject("embedding")).toArray()),
                    TextSegment.from(rows.getString("text"), metadata(rows.getString("metadata")))));
        }
        return matches;
    }

    private static Metadata metadata(String json) {
        try {
            return new Metadata(JSON.readValue(json, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Metadata in PostgreSQL cannot be read", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
