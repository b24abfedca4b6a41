package io.github.camelconfluence.search.access;

import io.github.camelconfluence.search.store.ChunkStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of the site and the groups they are in, as a {@link MembershipKeeper} last left them in the store. Thread-safe. */
public final class Memberships implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Memberships.class);

    /** Another process may keep the notes. */
    private static final Duration REREAD = Duration.ofSeconds(30);

    private final ChunkStore store;
    private final Clock clock;
    private final Set<String> userGroups;
    private final Recent<KnownAccounts> known;
    private Set<String> expired = Set.of();

    /** @param userGroups whose members are users of the site, and no guests */
    public Memberships(ChunkStore store, Set<String> userGroups, Clock clock) {
        this.store = store;
        this.userGroups = Set.copyOf(userGroups);
        this.clock = clock;
        this.known = new Recent<>(clock, REREAD, this::read);
    }

    /** Somebody whom several accounts could be is none of them: names and addresses can be chosen, also to be mistaken. */
    @Override
    public Caller callerOf(LoginKind kind, String login) {
        Instant now = clock.instant();
        List<Caller.Account> accounts = known.get().named(kind, login, now);
        if (accounts.size() > 1) {
            LOG.warn("A login stands for {} accounts, {}: it is taken for nobody's", accounts.size(), ids(accounts));
        }
        return accounts.size() == 1 ? accounts.get(0) : Caller.ANONYMOUS;
    }

    /** Notes of groups were replaced: the next question reads them. */
    public void changed() {
        known.forget();
    }

    private KnownAccounts read(Optional<KnownAccounts> before) {
        List<MemberNote> groups = MemberNote.all(store, MemberNote.GROUPS);
        tellExpired(groups);
        return new KnownAccounts(groups, MemberNote.all(store, MemberNote.ACCOUNTS), userGroups);
    }

    private void tellExpired(List<MemberNote> groups) {
        Instant now = clock.instant();
        Set<String> old = groups.stream()
                .filter(note -> !MemberNote.counts(note.at(), now))
                .map(MemberNote::of)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!old.isEmpty() && !old.equals(expired)) {
            LOG.warn(
                    "Who is in {} groups was last read more than {} h ago, so nobody counts as a member of {}",
                    old.size(),
                    MemberNote.COUNTS_FOR.toHours(),
                    old);
        }
        expired = old;
    }

    private static List<String> ids(List<Caller.Account> accounts) {
        return accounts.stream().map(Caller.Account::id).toList();
    }
}
