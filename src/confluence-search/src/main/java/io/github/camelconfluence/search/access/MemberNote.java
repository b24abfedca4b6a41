package io.github.camelconfluence.search.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Members of a group, or one account that access conditions name; kept in the store, so that whoever opens it knows them.
 *
 * @param of the group, or the id of the account
 * @param readAt when the site said so, as ISO-8601: all parts of one reading have the same
 * @param members some of them, where they are many; of an account that the site does not know, none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MemberNote(String of, String readAt, List<Member> members) {

    static final String GROUPS = "group";
    static final String ACCOUNTS = "account";

    /** After this long without a new reading nobody is a member any more: who left must not read on. */
    static final Duration COUNTS_FOR = Duration.ofHours(24);

    /** Keeps a note below what stores take as one text. */
    private static final int MEMBERS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(MemberNote.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    MemberNote {
        Objects.requireNonNull(of);
        Instant.parse(readAt);
        members = List.copyOf(members);
    }

    static List<MemberNote> all(ChunkStore store, String kind) {
        return store.notes(kind).stream().flatMap(MemberNote::read).toList();
    }

    private static Stream<MemberNote> read(Note note) {
        try {
            return Stream.of(JSON.readValue(note.text(), MemberNote.class));
        } catch (JsonProcessingException e) {
            LOG.warn("What is kept of {} '{}' cannot be read and does not count", note.kind(), note.key());
            return Stream.empty();
        }
    }

    /** One at least, so that an empty group is known to be one. */
    static List<Note> notes(String kind, String of, Instant readAt, List<Member> members) {
        List<Note> notes = new ArrayList<>();
        for (int from = 0; from == 0 || from < members.size(); from += MEMBERS) {
            List<Member> some = members.subList(from, Math.min(members.size(), from + MEMBERS));
            notes.add(new Note(kind, of + "#" + notes.size(), json(new MemberNote(of, readAt.toString(), some))));
        }
        return notes;
    }

    /** What {@link #notes} made it of. */
    static String owner(Note note) {
        return note.key().substring(0, Math.max(0, note.key().lastIndexOf('#')));
    }

    Instant at() {
        return Instant.parse(readAt);
    }

    static boolean counts(Instant readAt, Instant now) {
        return now.isBefore(readAt.plus(COUNTS_FOR));
    }

    private static String json(MemberNote note) {
        try {
            return JSON.writeValueAsString(note);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
