package io.github.camelconfluence.search.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Note;
import io.github.camelconfluence.search.store.StoredChunk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The steps by which a store comes to equal some contents: compare, write what needs no model, embed, write the rest. Repeating
 * them, wherever a process was killed in between, ends the same: what the store has is read from the store.
 */
final class Indexer {

    private static final Note HARMLESS = new Note("probe", "probe", "Something that is written and removed again.");

    private final ChunkStore store;
    private final EmbeddingModel model;
    private final int batch;

    /** @param batch at most so many texts a call of the model */
    Indexer(ChunkStore store, EmbeddingModel model, int batch) {
        this.store = store;
        this.model = model;
        this.batch = batch;
    }

    /** Whether model and store take something harmless just now. */
    boolean takesOthers() {
        try {
            model.embed(HARMLESS.text());
            store.putNotes(List.of(HARMLESS));
            store.removeNotes(List.of(HARMLESS));
            store.flush();
            return true;
        } catch (Throwable e) {
            return false;
        }
    }

    /** @param contents each content once */
    IndexUpdate compare(Collection<ContentChunks> contents) {
        return IndexUpdate.of(
                contents,
                store.of(contents.stream().map(ContentChunks::contentId).toList()));
    }

    void embed(IndexUpdate update) {
        List<IndexUpdate.Unembedded> texts = update.unembedded();
        List<Embedding> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += batch) {
            List<TextSegment> some = texts.subList(from, Math.min(from + batch, texts.size())).stream()
                    .map(entry -> TextSegment.from(entry.text()))
                    .toList();
            List<Embedding> answered = model.embedAll(some).content();
            if (answered.size() != some.size()) {
                throw new IllegalStateException(
                        "The embedding model answered " + answered.size() + " vectors for " + some.size() + " texts");
            }
            vectors.addAll(answered);
        }
        update.embedded(vectors);
    }

    /** Who may read a passage, where it stands and that it is gone does not wait for the model, which may be slow or down. */
    void writeFirst(IndexUpdate update) {
        write(update.access(), update.changed(), update.removedFirst());
    }

    /** What was embedded, and the end of what it takes the place of. */
    void writeLast(IndexUpdate update) {
        write(update.access(), update.embedded(), update.removedLast());
    }

    /** Nobody finds this content until it is indexed again. */
    void forget(ContentChunks content) {
        List<String> keys = store.of(List.of(content.contentId())).stream()
                .map(StoredChunk::key)
                .toList();
        write(List.of(), List.of(), keys);
    }

    /** Readers first and deletions last: a passage is never there without its readers. */
    private void write(List<Note> access, List<StoredChunk> chunks, Collection<String> removed) {
        if (chunks.isEmpty() && removed.isEmpty()) {
            return;
        }
        if (!chunks.isEmpty()) {
            store.putNotes(access);
        }
        store.put(chunks);
        store.remove(removed);
        store.flush();
    }
}
