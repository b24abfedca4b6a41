package io.github.camelconfluence.search.access;

import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Note;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The readers behind all access ids in a store. */
final class AccessNotes {

    private static final Logger LOG = LoggerFactory.getLogger(AccessNotes.class);

    private AccessNotes() {}

    /** @param before what they were: what an id stands for never changes, so that only new ones are parsed */
    static Map<String, Access> read(ChunkStore store, Map<String, Access> before) {
        Map<String, Access> byId = new HashMap<>();
        for (Note note : store.notes(Access.NOTES)) {
            Optional.ofNullable(before.get(note.key()))
                    .or(() -> parsed(note))
                    .ifPresent(access -> byId.put(note.key(), access));
        }
        return byId;
    }

    private static Optional<Access> parsed(Note note) {
        try {
            return Optional.of(Access.from(note));
        } catch (RuntimeException e) {
            LOG.warn("{}: nobody reads what has it", e.getMessage());
            return Optional.empty();
        }
    }
}
