package io.github.camelconfluence.routes.workers;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.StoreGoneException;
import io.github.camelconfluence.search.store.StoredChunk;
import io.github.camelconfluence.search.store.server.ChromaDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a collection of the Chroma server that all workers write to has, worded passage by passage. */
record SharedStore(ChromaDatabase server, String collection) {

    /** Of that collection; several would be several models' or generations'. */
    List<String> names() {
        return server.names(collection + "__");
    }

    /** Each passage with all that is kept with it. */
    Set<String> passages() {
        return entries().stream().map(match -> words(match.embedded())).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> contents() {
        return entries().stream()
                .map(match -> Objects.requireNonNull(match.embedded().metadata().getString(ChunkFields.CONTENT_ID)))
                .collect(Collectors.toSet());
    }

    int size() {
        return entries().size();
    }

    private List<EmbeddingMatch<TextSegment>> entries() {
        List<String> names = names();
        return names.isEmpty()
                ? List.of()
                : server.openAsItIs(names.get(0), ModelServer.DIMENSION)
                        .all(metadataKey(ChunkFields.RECORD).isEqualTo(ChunkFields.CHUNK));
    }

    /** Whether it was dropped while it was read, by a worker that makes it anew. */
    static boolean isMadeAnew(Throwable failure) {
        return failure instanceof StoreGoneException
                || failure instanceof HttpException refusal && refusal.statusCode() == 404;
    }

    /** As {@link #passages} words what comes of these. */
    static Set<String> wordsOf(List<ConfluenceChunk> chunks) {
        return chunks.stream()
                .filter(chunk -> chunk.text() != null)
                .map(chunk -> words(StoredChunk.segment(
                        chunk,
                        Access.of(Objects.requireNonNull(chunk.readers())).id(),
                        "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(TextSegment segment) {
        TreeMap<String, Object> metadata = new TreeMap<>(segment.metadata().toMap());
        metadata.remove(ChunkFields.EMBEDDED_HASH);
        return metadata + " " + segment.text();
    }
}
