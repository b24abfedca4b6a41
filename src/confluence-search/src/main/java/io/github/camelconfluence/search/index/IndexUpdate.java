package io.github.camelconfluence.search.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.store.Note;
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

/**
 * What has to happen so that the store has the passages that some contents have now, and no others of them: told by
 * comparison with what the store has.
 */
final class IndexUpdate {

    /** An entry to come whose vector is not known yet. */
    record Unembedded(String key, TextSegment segment, String text) {}

    private final List<StoredChunk> changed = new ArrayList<>();
    private final List<Unembedded> unembedded = new ArrayList<>();
    private final Set<String> vanished = new HashSet<>();
    private final Map<String, Note> access = new LinkedHashMap<>();
    private int unchanged;

    /** @param stored all passages that the store has of these contents */
    static IndexUpdate of(Collection<ContentChunks> contents, List<StoredChunk> stored) {
        IndexUpdate update = new IndexUpdate();
        Map<String, StoredChunk> byKey = new HashMap<>();
        Map<String, Embedding> vectors = new HashMap<>();
        for (StoredChunk chunk : stored) {
            byKey.put(chunk.key(), chunk);
            vectors.put(chunk.embeddedHash(), chunk.embedding());
            update.vanished.add(chunk.key());
        }
        contents.forEach(content -> content.chunks().forEach(chunk -> update.add(chunk, byKey, vectors)));
        return update;
    }

    private void add(ConfluenceChunk chunk, Map<String, StoredChunk> stored, Map<String, Embedding> vectors) {
        String text = ContentChunks.embeddedText(chunk);
        String hash = Sha256.of(text);
        Access readers = Access.of(Objects.requireNonNull(chunk.readers()));
        Note note = readers.note();
        access.put(note.key(), note);
        String key = StoredChunk.keyOf(Objects.requireNonNull(chunk.id()));
        TextSegment segment = StoredChunk.segment(chunk, note.key(), hash);
        StoredChunk before = stored.get(key);
        Embedding vector = vectors.get(hash);
        vanished.remove(key);
        if (vector == null) {
            unembedded.add(new Unembedded(key, segment, text));
        } else if (before != null && before.embeddedHash().equals(hash) && before.saysTheSameAs(segment)) {
            unchanged++;
        } else {
            changed.add(new StoredChunk(key, segment, vector));
        }
    }

    List<Unembedded> unembedded() {
        return unembedded;
    }

    /** @param vectors one for each of {@link #unembedded}, in its order */
    void embedded(List<Embedding> vectors) {
        for (int i = 0; i < vectors.size(); i++) {
            Unembedded entry = unembedded.get(i);
            changed.add(new StoredChunk(entry.key(), entry.segment(), vectors.get(i)));
        }
    }

    List<StoredChunk> changed() {
        return changed;
    }

    Set<String> vanished() {
        return vanished;
    }

    Collection<Note> access() {
        return access.values();
    }

    int unchanged() {
        return unchanged;
    }
}
