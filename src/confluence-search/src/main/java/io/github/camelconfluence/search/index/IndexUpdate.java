package io.github.camelconfluence.search.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.Note;
import io.github.camelconfluence.search.store.Sha256;
import io.github.camelconfluence.search.store.StoredChunk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to happen so that the store has the passages that some contents have now, and no others of them: told by
 * comparison with what the store has.
 */
final class IndexUpdate {

    /** An entry to come whose vector is not known yet. */
    record Unembedded(String key, TextSegment segment, String text) {}

    private final List<StoredChunk> changed = new ArrayList<>();
    private final List<StoredChunk> embedded = new ArrayList<>();
    private final List<Unembedded> unembedded = new ArrayList<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, String> readersOfUnembedded = new HashMap<>();
    private final Set<String> removedFirst = new HashSet<>();
    private final Set<String> removedLast = new HashSet<>();
    private final Map<String, Note> access = new LinkedHashMap<>();
    private int unchanged;
    private int vanished;

    /** @param stored all passages that the store has of these contents */
    static IndexUpdate of(Collection<ContentChunks> contents, List<StoredChunk> stored) {
        IndexUpdate update = new IndexUpdate();
        Map<String, StoredChunk> byKey = new HashMap<>();
        Map<String, Embedding> vectors = new HashMap<>();
        for (StoredChunk chunk : stored) {
            byKey.put(chunk.key(), chunk);
            vectors.put(chunk.embeddedHash(), chunk.embedding());
        }
        contents.forEach(content -> content.chunks().forEach(chunk -> update.add(chunk, byKey, vectors)));
        Set<String> coming = update.unembedded.stream().map(Unembedded::key).collect(Collectors.toSet());
        byKey.values().forEach(chunk -> update.leave(chunk, coming));
        return update;
    }

    private void add(ConfluenceChunk chunk, Map<String, StoredChunk> stored, Map<String, Embedding> vectors) {
        String text = ContentChunks.embeddedText(chunk);
        String hash = Sha256.of(text);
        Note readers = Access.of(Objects.requireNonNull(chunk.readers())).note();
        String key = StoredChunk.keyOf(Objects.requireNonNull(chunk.id()));
        TextSegment segment = StoredChunk.segment(chunk, readers.key(), hash);
        StoredChunk before = stored.get(key);
        Embedding vector = vectors.get(hash);
        if (vector == null) {
            unembedded.add(new Unembedded(key, segment, text));
            readersOfUnembedded.put(chunk.contentId(), readers.key());
            access.put(readers.key(), readers);
            return;
        }
        kept.add(key);
        if (before != null && before.embeddedHash().equals(hash) && before.saysTheSameAs(segment)) {
            unchanged++;
        } else {
            changed.add(new StoredChunk(key, segment, vector));
            access.put(readers.key(), readers);
        }
    }

    /**
     * What is not kept stays until the model has embedded what takes its place, so that a page is found meanwhile; but not
     * where others may read the page now than before.
     */
    private void leave(StoredChunk before, Set<String> coming) {
        if (kept.contains(before.key())) {
            return;
        }
        boolean replaced = coming.contains(before.key());
        boolean mayStay = before.text(ChunkFields.ACCESS_ID).equals(readersOfUnembedded.get(before.contentId()));
        vanished += replaced ? 0 : 1;
        if (!mayStay) {
            removedFirst.add(before.key());
        } else if (!replaced) {
            removedLast.add(before.key());
        }
    }

    List<Unembedded> unembedded() {
        return unembedded;
    }

    /** @param vectors one for each of {@link #unembedded}, in its order */
    void embedded(List<Embedding> vectors) {
        for (int i = 0; i < vectors.size(); i++) {
            Unembedded entry = unembedded.get(i);
            embedded.add(new StoredChunk(entry.key(), entry.segment(), vectors.get(i)));
        }
    }

    /** What became of the unembedded. */
    List<StoredChunk> embedded() {
        return embedded;
    }

    /** Passages whose vector is known, with other metadata. */
    List<StoredChunk> changed() {
        return changed;
    }

    /** Keys of what must not wait for the model: it is gone, or not for its old readers any more. */
    Set<String> removedFirst() {
        return removedFirst;
    }

    /** Keys of what the embedded take the place of. */
    Set<String> removedLast() {
        return removedLast;
    }

    /** The readers of all that is written; those of what stays as it is are in the store. */
    List<Note> access() {
        return List.copyOf(access.values());
    }

    int unchanged() {
        return unchanged;
    }

    int vanished() {
        return vanished;
    }
}
