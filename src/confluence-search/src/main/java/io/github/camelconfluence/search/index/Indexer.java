package io.github.camelconfluence.search.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The three steps by which a store comes to equal some contents: compare, embed, write. Repeating them, wherever a process
 * was killed in between, ends the same: what the store has is read from the store.
 */
final class Indexer {

    private static final Note HARMLESS = new Note("probe", "probe", "Something that is written and removed again.");

    private final ChunkStore store;
    private final EmbeddingModel model;
    private final int batch;
    private final Set<String> knownAccess = ConcurrentHashMap.newKeySet();

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
        } catch (RuntimeException | OutOfMemoryError e) {
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

    /** Readers first and deletions last: a passage is never there without its readers, nor a page without passages. */
    void write(IndexUpdate update) {
        List<Note> access = update.access().stream()
                .filter(note -> !knownAccess.contains(note.key()))
                .toList();
        store.putNotes(access);
        store.put(update.changed());
        store.remove(update.vanished());
        store.flush();
        access.forEach(note -> knownAccess.add(note.key()));
    }
}
