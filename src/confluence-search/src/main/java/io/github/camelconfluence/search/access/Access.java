package io.github.camelconfluence.search.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.ConfluenceChange.Readers;
import io.github.camelconfluence.search.store.Note;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may read a content, without where each condition comes from, so that all contents with the same readers share one id.
 *
 * @param anonymous everybody may, logged in or not
 * @param allOf a reader is in every one of them; sorted, each once
 */
public record Access(boolean anonymous, List<Condition> allOf) {

    /** The kind of note in which the readers behind an access id are kept. */
    public static final String NOTES = "access";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Met by these users and the members of these groups; without either by nobody. */
    public record Condition(Set<String> users, Set<String> groups) {

        static Condition of(List<String> users, List<String> groups) {
            return new Condition(new TreeSet<>(users), new TreeSet<>(groups));
        }
    }

    public static Access of(Readers readers) {
        List<Condition> conditions = readers.allOf().stream()
                .map(clause -> Condition.of(clause.users(), clause.groups()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Condition::toString))
                .toList();
        return readers.anonymous() ? new Access(true, List.of()) : new Access(false, conditions);
    }

    /** A hash: LangChain4j's metadata holds scalars only. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Note note() {
        return new Note(NOTES, id(), json());
    }

    public static Access from(Note note) {
        try {
            return JSON.readValue(note.text(), Access.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The readers behind access id " + note.key() + " cannot be read", e);
        }
    }

    private String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
