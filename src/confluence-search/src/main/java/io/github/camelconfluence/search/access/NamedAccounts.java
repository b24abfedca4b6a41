package io.github.camelconfluence.search.access;

import io.github.camelconfluence.client.ConfluenceException;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Note;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the accounts that readers name one by one and that are in no group that is kept: without what they sign in with, nobody
 * could be told to be one of them. Each costs a request, so they are asked for seldom and some at a time.
 */
final class NamedAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(NamedAccounts.class);

    private static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(12);
    private static final int AT_ONCE = 100;

    private final ChunkStore store;
    private final Directory directory;
    private final Clock clock;

    NamedAccounts(ChunkStore store, Directory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** Those who could not be asked for now. */
    Set<String> refresh(Set<String> named) {
        Set<String> wanted = new HashSet<>(named);
        MemberNote.all(store, MemberNote.GROUPS)
                .forEach(note -> note.members().forEach(member -> wanted.remove(member.id())));
        List<Note> kept = store.notes(MemberNote.ACCOUNTS);
        store.removeNotes(kept.stream()
                .filter(note -> !wanted.contains(MemberNote.owner(note)))
                .toList());
        List<String> due = due(wanted);
        Set<String> unasked = new HashSet<>(due);
        due.stream().limit(AT_ONCE).filter(this::ask).forEach(unasked::remove);
        return unasked;
    }

    private List<String> due(Set<String> wanted) {
        Map<String, Instant> readAt = new HashMap<>();
        MemberNote.all(store, MemberNote.ACCOUNTS).forEach(note -> readAt.put(note.of(), note.at()));
        Instant due = clock.instant().minus(ASKED_AGAIN_AFTER);
        Comparator<String> longestAgo = Comparator.comparing(id -> readAt.getOrDefault(id, Instant.MIN));
        return wanted.stream()
                .filter(id -> readAt.getOrDefault(id, Instant.MIN).isBefore(due))
                .sorted(longestAgo)
                .toList();
    }

    /** Whether the site answered: one account that it will not tell of must not hide the others. */
    private boolean ask(String id) {
        Instant readAt = clock.instant();
        try {
            List<Member> found = directory.account(id).stream().toList();
            store.putNotes(MemberNote.notes(MemberNote.ACCOUNTS, id, readAt, found));
            return true;
        } catch (CredentialsRejected e) {
            throw e;
        } catch (ConfluenceException e) {
            LOG.warn("Account {}, which readers name, cannot be looked up for now: {}", id, e.getMessage());
            return false;
        }
    }
}
