package io.github.camelconfluence.search.access;

import io.github.camelconfluence.search.store.ChunkStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the store who is in the groups that readers name. One process does so, and one thread. What is no longer renewed ends
 * by itself: see {@link MemberNote#COUNTS_FOR}.
 */
public final class MembershipKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(MembershipKeeper.class);

    /**
     * @param interval between two rounds through all groups
     * @param always groups that are kept although no readers name them, so that their members are known to be users
     */
    public record Plan(Duration interval, Set<String> always) {}

    private final ChunkStore store;
    private final Plan plan;
    private final Clock clock;
    private final NamedGroups groups;
    private final NamedAccounts accounts;
    private final Set<String> asked = new HashSet<>();
    private Instant nextRound = Instant.MIN;

    public MembershipKeeper(ChunkStore store, Directory directory, Plan plan, Clock clock) {
        this.store = store;
        this.plan = plan;
        this.clock = clock;
        this.groups = new NamedGroups(store, directory, clock);
        this.accounts = new NamedAccounts(store, directory, clock);
    }

    /**
     * A round when one is due, and otherwise groups that were not named before, so that new pages are soon found by those they
     * are for; to be called every few seconds. What goes wrong is logged.
     */
    public void look() {
        try {
            Named named = Named.by(store).and(plan.always());
            boolean round = !clock.instant().isBefore(nextRound);
            if (round) {
                nextRound = clock.instant().plus(plan.interval());
                asked.clear();
                groups.keepOnly(named.groups());
            }
            Set<String> due = new HashSet<>(named.groups());
            due.removeAll(asked);
            asked.addAll(due);
            groups.refresh(due);
            if (round || !due.isEmpty()) {
                accounts.refresh(named.users());
                store.flush();
            }
        } catch (RuntimeException e) {
            LOG.warn("Who is in which group could not be read, what was known stands for now: {}", e.getMessage());
        }
    }
}
