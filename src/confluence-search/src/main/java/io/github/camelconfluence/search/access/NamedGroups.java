package io.github.camelconfluence.search.access;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Note;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notes of the groups that readers name, renewed from the site. */
final class NamedGroups {

    private static final Logger LOG = LoggerFactory.getLogger(NamedGroups.class);

    private final ChunkStore store;
    private final Directory directory;
    private final Clock clock;
    private final Set<String> toldDenials = new HashSet<>();

    NamedGroups(ChunkStore store, Directory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    void keepOnly(Set<String> groups) {
        store.removeNotes(store.notes(MemberNote.GROUPS).stream()
                .filter(note -> !groups.contains(MemberNote.owner(note)))
                .toList());
    }

    /** Those of them that the site gave an answer about, if only that it will not tell. */
    Set<String> refresh(Set<String> groups) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        List<Note> kept = store.notes(MemberNote.GROUPS);
        Set<String> answered = new HashSet<>();
        for (String group : groups) {
            List<Note> before = kept.stream()
                    .filter(note -> MemberNote.owner(note).equals(group))
                    .toList();
            if (refresh(group, before)) {
                answered.add(group);
            }
        }
        return answered;
    }

    private boolean refresh(String group, List<Note> before) {
        // Who leaves while the answer is on its way may still be in it.
        Instant readAt = clock.instant();
        try {
            replace(MemberNote.notes(MemberNote.GROUPS, group, readAt, directory.members(group)), before);
        } catch (NotFound e) {
            replace(MemberNote.notes(MemberNote.GROUPS, group, readAt, List.of()), before);
        } catch (AccessDenied | InvalidRequest e) {
            store.removeNotes(before);
            tellOnce(group, e);
        } catch (CredentialsRejected e) {
            throw e;
        } catch (ConfluenceException e) {
            LOG.warn("Who is in group '{}' stands as it was, it could not be read: {}", group, e.getMessage());
            return false;
        }
        return true;
    }

    private void replace(List<Note> now, List<Note> before) {
        Set<String> keys = new HashSet<>();
        now.forEach(note -> keys.add(note.key()));
        store.putNotes(now);
        store.removeNotes(
                before.stream().filter(note -> !keys.contains(note.key())).toList());
    }

    /** A scope that is missing is so for every group and in every round; a name that cannot be asked for is the group's own. */
    private void tellOnce(String group, ConfluenceException denial) {
        String what = denial instanceof AccessDenied ? "denied" : group;
        if (toldDenials.add(what)) {
            LOG.warn("The site does not tell who is in group '{}', so nobody is: {}", group, denial.getMessage());
        }
    }
}
