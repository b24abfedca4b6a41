package io.github.camelconfluence.search.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * Which filling of a store this is: another one when the store was lost or begun anew, so that whoever feeds it knows to begin
 * at the start.
 *
 * @param id differs from that of every other filling
 * @param model that made all vectors
 * @param createdAt ISO-8601
 */
public record Generation(String id, String model, String createdAt) {

    private static final String NOTES = "generation";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The store's, which becomes the given one when it has none yet: of several that begin at once, the first one's for all. */
    public static Generation of(ChunkStore store, Generation ifNew) {
        // Before anything is read: Chroma 1.0 answers 500 when several read a collection that has nothing yet.
        store.putNoteIfAbsent(ifNew.note());
        store.flush();
        return in(store).orElse(ifNew);
    }

    /** The store's, where somebody has begun to fill it. */
    static Optional<Generation> in(ChunkStore store) {
        return store.notes(NOTES).stream().findFirst().map(Generation::from);
    }

    private Note note() {
        try {
            return new Note(NOTES, "", JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Generation from(Note note) {
        try {
            return JSON.readValue(note.text(), Generation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The store does not tell which filling it is: " + note.text(), e);
        }
    }
}
