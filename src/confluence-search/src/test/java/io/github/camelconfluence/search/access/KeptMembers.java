package io.github.camelconfluence.search.access;

import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.search.store.ChunkStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A store of readers, a site that tells of members or does not, and the keeper between them. */
abstract class KeptMembers {

    static final Member EDO = new Member("key-edo", "Edo", "edo@example.org");
    static final Member RITA = new Member("key-rita", "rita", null);

    final TestClock clock = new TestClock();
    final ChunkStore store = TestStore.open();
    final Memberships memberships = new Memberships(store, Set.of("confluence-users"), clock);
    final Map<String, List<Member>> site = new TreeMap<>();
    final Map<String, RuntimeException> faults = new TreeMap<>();
    final List<String> asked = new ArrayList<>();
    Duration answerTakes = Duration.ZERO;
    final MembershipKeeper keeper = keeper(Set.of());

    static MembershipKeeper.Plan plan(Duration interval) {
        return new MembershipKeeper.Plan(interval, Set.of());
    }

    static Caller account(String id, String... groups) {
        return new Caller.Account(id, Set.of(groups), false);
    }

    Caller byId(String login) {
        return memberships.callerOf(LoginKind.ID, login);
    }

    Caller byUsername(String login) {
        return memberships.callerOf(LoginKind.USERNAME, login);
    }

    Caller byEmail(String login) {
        return memberships.callerOf(LoginKind.EMAIL, login);
    }

    void readByAccounts(String... ids) {
        store.putNotes(List.of(new Access(false, List.of(new Condition(false, Set.of(ids), Set.of()))).note()));
    }

    void nextRound() {
        clock.advance(Duration.ofMinutes(15));
        keeper.look();
    }

    void readBy(String... groups) {
        store.putNotes(List.of(new Access(
                        false, List.of(new Condition(false, Set.of(), Set.copyOf(Arrays.asList(groups)))))
                .note()));
    }

    MembershipKeeper keeper(Set<String> always) {
        return new MembershipKeeper(
                store, new Site(), new MembershipKeeper.Plan(Duration.ofMinutes(15), always), clock);
    }

    private final class Site implements Directory {

        private void answer(String about) {
            asked.add(about);
            clock.advance(answerTakes);
            if (faults.containsKey(about)) {
                throw faults.get(about);
            }
        }

        @Override
        public List<Member> members(String group) {
            answer(group);
            return Optional.ofNullable(site.get(group)).orElseThrow(() -> new NotFound(404, group + " is not there"));
        }

        @Override
        public Optional<Member> account(String id) {
            answer(id);
            return site.values().stream()
                    .flatMap(List::stream)
                    .filter(member -> member.id().equals(id))
                    .findFirst();
        }
    }
}
