package io.github.camelconfluence.search.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.ConfluenceChange.Readers;
import io.github.camelconfluence.search.store.Note;
import io.github.camelconfluence.search.store.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who may read a content, without where each condition comes from, so that all contents with the same readers share one id. One
 * form for one meaning: what an id stands for never changes.
 *
 * @param anonymous everybody may, logged in or not
 * @param allOf a reader meets every one of them; sorted, each once, and never empty unless anonymous
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Access(boolean anonymous, List<Condition> allOf) {

    /** The kind of note in which the readers behind an access id are kept. */
    public static final String NOTES = "access";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** No condition at all would be met by everybody, and is what broken readers look like: it stands for nobody. */
    public Access {
        allOf = anonymous ? List.of() : allOf.isEmpty() ? List.of(Condition.NOBODY) : inOneForm(allOf);
    }

    public static Access of(Readers readers) {
        return new Access(
                readers.anonymous(),
                readers.allOf().stream()
                        .map(clause -> new Condition(clause.anyUser(), clause.users(), clause.groups()))
                        .toList());
    }

    /** None of them follows from another: a guest may meet a narrow one, and is no user. */
    private static List<Condition> inOneForm(Collection<Condition> conditions) {
        return conditions.stream()
                .distinct()
                .sorted(Comparator.comparing(Access::json))
                .toList();
    }

    public boolean admits(Caller caller) {
        return anonymous
                || caller instanceof Caller.Account account
                        && allOf.stream().allMatch(condition -> condition.isMetBy(account));
    }

    /** A hash: LangChain4j's metadata holds scalars only. */
    public String id() {
        return Sha256.half(json(this));
    }

    public Note note() {
        return new Note(NOTES, id(), json(this));
    }

    public static Access from(Note note) {
        try {
            return JSON.readValue(note.text(), Access.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The readers behind access id " + note.key() + " cannot be read", e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
