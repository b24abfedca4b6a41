package io.github.camelconfluence.search.store;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Passages and notes in any embedding store. The store itself is the only memory: what it has of a content is read from it
 * before it is changed, so that nothing can disagree with it. Thread-safe as far as the store is.
 */
public final class ChunkStore implements AutoCloseable {

    /** More chunks than any content has: a content of 5 MB has fewer. */
    private static final int ALL = 10_000;

    private final EmbeddingStore<TextSegment> store;
    private final int dimension;

    /** @param dimension of every vector in it */
    public ChunkStore(EmbeddingStore<TextSegment> store, int dimension) {
        this.store = store;
        this.dimension = dimension;
    }

    /** All passages of these contents, in no order. */
    public List<StoredChunk> of(Collection<String> contentIds) {
        return contentIds.isEmpty()
                ? List.of()
                : entries(chunks().and(metadataKey(ChunkFields.CONTENT_ID).isIn(contentIds))).stream()
                        .map(ChunkStore::chunk)
                        .toList();
    }

    /** Adds, or replaces what has the same key. Durable after {@link #flush}. */
    public void put(List<StoredChunk> chunks) {
        if (!chunks.isEmpty()) {
            store.addAll(
                    chunks.stream().map(StoredChunk::key).toList(),
                    chunks.stream().map(StoredChunk::embedding).toList(),
                    chunks.stream().map(StoredChunk::segment).toList());
        }
    }

    /** What is not there is no fault. Durable after {@link #flush}. */
    public void remove(Collection<String> keys) {
        if (!keys.isEmpty()) {
            store.removeAll(keys);
        }
    }

    /** Makes durable what was put and removed, where the store does not do so by itself. */
    public void flush() {
        if (store instanceof Flushable kept) {
            try {
                kept.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Best first, of the passages that the filter lets through. */
    public List<EmbeddingMatch<TextSegment>> nearest(Embedding query, Filter filter, int most) {
        return store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(query)
                        .filter(chunks().and(filter))
                        .maxResults(most)
                        .minScore(0.0)
                        .build())
                .matches();
    }

    /** Best first by words; empty where the store does not rank by words. */
    public List<EmbeddingMatch<TextSegment>> matching(String words, Filter filter, int most) {
        return store instanceof WordSearch ranked ? ranked.matching(words, chunks().and(filter), most) : List.of();
    }

    public boolean ranksByWords() {
        return store instanceof WordSearch;
    }

    /** Whether another process was found to have dropped it: then only a restart helps. Asks nobody. */
    public boolean isGone() {
        return store instanceof Droppable shared && shared.isGone();
    }

    public List<Note> notes(String kind) {
        return entries(metadataKey(ChunkFields.RECORD).isEqualTo(kind)).stream()
                .map(match -> new Note(kind, note(match), match.embedded().text()))
                .toList();
    }

    /** Adds, or replaces notes of the same kind and key. Durable after {@link #flush}. */
    public void putNotes(List<Note> notes) {
        if (!notes.isEmpty()) {
            store.addAll(
                    notes.stream().map(ChunkStore::keyOf).toList(),
                    notes.stream().map(note -> anyVector()).toList(),
                    notes.stream().map(ChunkStore::segment).toList());
        }
    }

    /** Of several processes that do this at once, one note stays, and everybody reads that. Durable after {@link #flush}. */
    public void putNoteIfAbsent(Note note) {
        if (store instanceof FirstCome shared) {
            shared.addIfAbsent(keyOf(note), anyVector(), segment(note));
        } else if (notes(note.kind()).stream().noneMatch(kept -> kept.key().equals(note.key()))) {
            putNotes(List.of(note));
        }
    }

    public void removeNotes(List<Note> notes) {
        remove(notes.stream().map(ChunkStore::keyOf).toList());
    }

    private List<EmbeddingMatch<TextSegment>> entries(Filter filter) {
        if (store instanceof FilteredListing listing) {
            return listing.all(filter);
        }
        return store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(anyVector())
                        .filter(filter)
                        .maxResults(ALL)
                        .minScore(0.0)
                        .build())
                .matches();
    }

    private static Filter chunks() {
        return metadataKey(ChunkFields.RECORD).isEqualTo(ChunkFields.CHUNK);
    }

    private static StoredChunk chunk(EmbeddingMatch<TextSegment> match) {
        return new StoredChunk(match.embeddingId(), match.embedded(), match.embedding());
    }

    private static String note(EmbeddingMatch<TextSegment> match) {
        String key = match.embedded().metadata().getString(ChunkFields.NOTE_KEY);
        return key == null ? "" : key;
    }

    private static String keyOf(Note note) {
        return UUID.nameUUIDFromBytes((note.kind() + "\n" + note.key()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static TextSegment segment(Note note) {
        return TextSegment.from(
                note.text(), new Metadata().put(ChunkFields.RECORD, note.kind()).put(ChunkFields.NOTE_KEY, note.key()));
    }

    /** Of a length: the angle to a vector of zeros is not defined. */
    private Embedding anyVector() {
        float[] vector = new float[dimension];
        vector[0] = 1;
        return Embedding.from(vector);
    }

    @Override
    public void close() throws Exception {
        flush();
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }
}
