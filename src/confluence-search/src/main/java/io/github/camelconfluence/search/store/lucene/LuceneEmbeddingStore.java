package io.github.camelconfluence.search.store.lucene;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import io.github.camelconfluence.search.store.FilteredListing;
import io.github.camelconfluence.search.store.WordSearch;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedding store in a folder, which ranks by vectors and by words. A search sees all that was added and removed before
 * it; {@link #flush} makes that durable, and a process that dies loses what came after the last one. One process may have
 * the folder open. Thread-safe.
 */
public final class LuceneEmbeddingStore
        implements EmbeddingStore<TextSegment>, FilteredListing, WordSearch, Flushable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneEmbeddingStore.class);

    private final Path folder;
    private final int dimension;
    private IndexFolder open;
    private boolean closed;

    private LuceneEmbeddingStore(IndexFolder folder) {
        this.folder = folder.path();
        this.dimension = folder.dimension();
        this.open = folder;
    }

    /**
     * Opens the store in the folder, or begins one.
     *
     * @param dimension of every vector in it, fixed when the store is begun
     * @throws UnusableFolderException where the folder is in use, damaged, or holds something else
     */
    public static LuceneEmbeddingStore open(Path folder, int dimension) {
        return new LuceneEmbeddingStore(IndexFolder.open(folder, dimension));
    }

    /** Opens the store in the folder without what was in it, and from now on with vectors of this dimension. */
    public static LuceneEmbeddingStore openEmptied(Path folder, int dimension) {
        return new LuceneEmbeddingStore(IndexFolder.openEmptied(folder, dimension));
    }

    /** Of the vectors of the store in the folder; empty where no store has been begun. */
    public static OptionalInt dimensionIn(Path folder) {
        return IndexFolder.dimensionIn(folder);
    }

    @Override
    public String add(Embedding embedding) {
        String id = UUID.randomUUID().toString();
        add(id, embedding);
        return id;
    }

    @Override
    public void add(String id, Embedding embedding) {
        put(new Entry(id, direction(embedding), Optional.empty()));
    }

    @Override
    public String add(Embedding embedding, TextSegment segment) {
        String id = UUID.randomUUID().toString();
        put(new Entry(id, direction(embedding), Optional.of(segment)));
        return id;
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        return embeddings.stream().map(this::add).toList();
    }

    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
        if (ids.size() != embeddings.size() || ids.size() != segments.size()) {
            throw new IllegalArgumentException("There must be as many ids (" + ids.size() + ") as embeddings ("
                    + embeddings.size() + ") and segments (" + segments.size() + ")");
        }
        for (int i = 0; i < ids.size(); i++) {
            put(new Entry(ids.get(i), direction(embeddings.get(i)), Optional.of(segments.get(i))));
        }
    }

    private void put(Entry entry) {
        writing(writer -> writer.updateDocument(Entry.term(entry.id()), entry.document()));
    }

    @Override
    public void remove(String id) {
        removeAll(List.of(id));
    }

    @Override
    public void removeAll(Collection<String> ids) {
        writing(writer -> writer.deleteDocuments(ids.stream().map(Entry::term).toArray(Term[]::new)));
    }

    @Override
    public void removeAll(Filter filter) {
        Query which = FilterQuery.of(filter);
        writing(writer -> writer.deleteDocuments(which));
    }

    @Override
    public void removeAll() {
        writing(IndexWriter::deleteAll);
    }

    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        VectorQuery nearest = new VectorQuery(
                direction(request.queryEmbedding()), FilterQuery.of(request.filter()), request.maxResults());
        return new EmbeddingSearchResult<>(searching(searcher -> Hits.of(nearest.in(searcher), searcher)).stream()
                .filter(match -> match.score() >= request.minScore())
                .toList());
    }

    @Override
    public List<EmbeddingMatch<TextSegment>> all(Filter filter) {
        Query which = FilterQuery.of(filter);
        return searching(searcher -> {
            int count = searcher.count(which);
            return count == 0 ? List.of() : Hits.of(searcher.search(which, count).scoreDocs, searcher);
        });
    }

    @Override
    public List<EmbeddingMatch<TextSegment>> matching(String words, Filter filter, int most) {
        Optional<Query> query = WordQuery.of(words, FilterQuery.of(filter));
        if (query.isEmpty() || most < 1) {
            return List.of();
        }
        return searching(searcher -> Hits.of(searcher.search(query.get(), most).scoreDocs, searcher));
    }

    @Override
    public void flush() {
        writing(IndexWriter::commit);
    }

    /** With what has not been flushed yet. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            open.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Anew where Lucene gave it up: it does so when a disk is full, which ends some time. */
    private synchronized IndexFolder folder() throws IOException {
        if (!open.isOpen() && !closed) {
            open.close();
            if (dimensionIn(folder).isEmpty()) {
                throw new IOException("It is not there any more");
            }
            open = IndexFolder.open(folder, dimension);
            LOG.warn("The vector store in {} could not be written; what was flushed was opened again", folder);
        }
        return open;
    }

    private Direction direction(Embedding embedding) {
        if (embedding.dimension() != dimension) {
            throw new IllegalArgumentException("The store in " + folder + " takes vectors of " + dimension
                    + " dimensions, and this one has " + embedding.dimension());
        }
        return Direction.of(embedding.vector());
    }

    private void writing(Writing action) {
        try {
            action.on(folder().writer());
        } catch (IOException e) {
            throw unwritable(e);
        } catch (AlreadyClosedException e) {
            throw unwritable(new IOException(e));
        }
    }

    private UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException("The vector store in " + folder + " cannot be written", e);
    }

    private <T> T searching(Searching<T> action) {
        try {
            SearcherManager searchers = folder().searchers();
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return action.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw unreadable(e);
        } catch (AlreadyClosedException e) {
            throw unreadable(new IOException(e));
        }
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("The vector store in " + folder + " cannot be read", e);
    }

    private interface Writing {
        void on(IndexWriter writer) throws IOException;
    }

    private interface Searching<T> {
        T in(IndexSearcher searcher) throws IOException;
    }
}
