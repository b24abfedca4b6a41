package io.github.camelconfluence.search.access;

import io.github.camelconfluence.search.store.ChunkStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the store who is in the groups that readers name. One process does so, and one thread. What is no longer renewed ends
 * by itself: see {@link MemberNote#COUNTS_FOR}.
 */
public final class MembershipKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(MembershipKeeper.class);

    /** What is not answered must not be asked for every few seconds. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    /**
     * @param interval between two rounds through all groups
     * @param always groups that are kept although no readers name them, because their members are users
     */
    public record Plan(Duration interval, Set<String> always) {

        private static final Duration SHORTEST = Duration.ofMinutes(1);

        /** Well below the day after which nobody counts as a member any more. */
        private static final Duration LONGEST = Duration.ofHours(12);

        public Plan {
            if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("must be from 1m to 12h, not " + interval);
            }
        }
    }

    private final ChunkStore store;
    private final Plan plan;
    private final Clock clock;
    private final NamedGroups groups;
    private final NamedAccounts accounts;
    private final Set<String> answeredGroups = new HashSet<>();
    private final Set<String> answeredUsers = new HashSet<>();
    private Instant nextRound = Instant.MIN;
    private Instant nextLook = Instant.MIN;

    public MembershipKeeper(ChunkStore store, Directory directory, Plan plan, Clock clock) {
        this.store = store;
        this.plan = plan;
        this.clock = clock;
        this.groups = new NamedGroups(store, directory, clock);
        this.accounts = new NamedAccounts(store, directory, clock);
    }

    /**
     * A round when one is due, and otherwise groups and accounts that were not named before, so that new pages are soon found by
     * those they are for; to be called every few seconds. What goes wrong is logged, and tried again after a while.
     *
     * @return whether anything may be known that was not
     */
    public boolean look() {
        if (clock.instant().isBefore(nextLook)) {
            return false;
        }
        try {
            Named named = Named.by(store).and(plan.always());
            boolean round = !clock.instant().isBefore(nextRound);
            if (round) {
                nextRound = clock.instant().plus(plan.interval());
                answeredGroups.clear();
                answeredUsers.clear();
                groups.keepOnly(named.groups());
            }
            return read(named, round);
        } catch (RuntimeException e) {
            LOG.warn("Who is in which group could not be read, what was known stands for now: {}", e.getMessage());
            nextLook = clock.instant().plus(AFTER_A_FAILURE);
            return true;
        }
    }

    private boolean read(Named named, boolean round) {
        Set<String> newGroups = without(answeredGroups, named.groups());
        Set<String> newUsers = without(answeredUsers, named.users());
        if (!round && newGroups.isEmpty() && newUsers.isEmpty()) {
            return false;
        }
        answeredGroups.addAll(groups.refresh(newGroups));
        Set<String> unasked = accounts.refresh(named.users());
        answeredUsers.addAll(without(unasked, named.users()));
        store.flush();
        if (!unasked.isEmpty() || !answeredGroups.containsAll(newGroups)) {
            nextLook = clock.instant().plus(AFTER_A_FAILURE);
        }
        return true;
    }

    private static Set<String> without(Set<String> some, Set<String> all) {
        Set<String> others = new TreeSet<>(all);
        others.removeAll(some);
        return others;
    }
}
