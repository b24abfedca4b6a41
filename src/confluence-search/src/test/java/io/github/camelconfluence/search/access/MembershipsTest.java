package io.github.camelconfluence.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.client.NotFound;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.search.store.ChunkStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is taken for which account, and for a member of what, as a keeper leaves it in the store. */
class MembershipsTest {

    private static final Member EDO = new Member("key-edo", "Edo", "edo@example.org");
    private static final Member RITA = new Member("key-rita", "rita", null);

    private final TestClock clock = new TestClock();
    private final ChunkStore store = TestStore.open();
    private final Memberships memberships = new Memberships(store, clock);
    private final Map<String, List<Member>> site = new TreeMap<>();
    private final Map<String, RuntimeException> faults = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private final MembershipKeeper keeper = keeper(Set.of());

    @Test
    void anAccountIsFoundByIdUserNameAndAddressAndIsInItsGroups() {
        readBy("editors", "readers");
        site.put("editors", List.of(EDO));
        site.put("readers", List.of(EDO, RITA));
        keeper.look();

        Caller edo = new Caller.Account("key-edo", Set.of("editors", "readers"));
        assertThat(List.of("key-edo", "Edo", "EDO", "edo@example.org", "Edo@Example.org", " edo "))
                .allSatisfy(login -> assertThat(memberships.callerOf(login)).isEqualTo(edo));
        assertThat(memberships.callerOf("rita")).isEqualTo(new Caller.Account("key-rita", Set.of("readers")));
    }

    @Test
    void whoIsNotKnownIsAnonymous() {
        readBy("editors");
        site.put("editors", List.of(EDO));
        keeper.look();

        assertThat(List.of("mallory", "KEY-EDO", "", "null", "edo@example.com"))
                .allSatisfy(login -> assertThat(memberships.callerOf(login)).isEqualTo(Caller.ANONYMOUS));
    }

    @Test
    void whomSeveralAccountsCouldBeIsNoneOfThem() {
        readBy("editors");
        site.put("editors", List.of(EDO, new Member("key-mallory", "edo@example.org", "key-rita"), RITA));
        keeper.look();

        assertThat(memberships.callerOf("edo@example.org")).isEqualTo(Caller.ANONYMOUS);
        assertThat(memberships.callerOf("key-rita")).isEqualTo(Caller.ANONYMOUS);
        assertThat(memberships.callerOf("edo")).isInstanceOf(Caller.Account.class);
    }

    @Test
    void aLetterThatOnlyLooksLikeAnotherIsAnother() {
        readBy("editors");
        site.put("editors", List.of(new Member("1", "kim", null), new Member("2", "Ünal", null)));
        keeper.look();

        assertThat(memberships.callerOf("\u212Aim")).isEqualTo(Caller.ANONYMOUS);
        assertThat(memberships.callerOf("k\u0130m")).isEqualTo(Caller.ANONYMOUS);
        assertThat(memberships.callerOf("ÜNAL")).isInstanceOf(Caller.Account.class);
    }

    @Test
    void aGroupOfManyIsKeptWhole() {
        readBy("crowd");
        List<Member> crowd = IntStream.range(0, 1_234)
                .mapToObj(number -> new Member("key-" + number, "user" + number, null))
                .toList();
        site.put("crowd", crowd);
        keeper.look();

        assertThat(store.notes("group")).hasSize(3);
        assertThat(crowd)
                .allSatisfy(member -> assertThat(memberships.callerOf(member.id()))
                        .isEqualTo(new Caller.Account(member.id(), Set.of("crowd"))));
    }

    @Test
    void whoLeavesIsOutAfterTheNextRoundAlsoWhenAllPartsShrink() {
        readBy("crowd");
        site.put(
                "crowd",
                IntStream.range(0, 600)
                        .mapToObj(number -> new Member("key-" + number, null, null))
                        .toList());
        keeper.look();
        assertThat(memberships.callerOf("key-599")).isInstanceOf(Caller.Account.class);

        site.put("crowd", List.of(EDO));
        nextRound();

        assertThat(memberships.callerOf("key-599")).isEqualTo(Caller.ANONYMOUS);
        assertThat(memberships.callerOf("edo")).isInstanceOf(Caller.Account.class);
        assertThat(store.notes("group")).hasSize(1);
    }

    @Test
    void aGroupThatIsGoneHasNoMembers() {
        readBy("editors");
        site.put("editors", List.of(EDO));
        keeper.look();

        site.remove("editors");
        nextRound();

        assertThat(memberships.callerOf("edo")).isEqualTo(Caller.ANONYMOUS);
        assertThat(store.notes("group")).hasSize(1);
    }

    @Test
    void aGroupThatTheSiteNoLongerTellsOfHasNoMembersEither() {
        readBy("editors", "with/slash");
        site.put("editors", List.of(EDO));
        site.put("with/slash", List.of(RITA));
        keeper.look();

        faults.put("editors", new AccessDenied(403, "The token lacks read:confluence-groups"));
        faults.put("with/slash", new InvalidRequest(0, "its name has a slash"));
        nextRound();

        assertThat(memberships.callerOf("edo")).isEqualTo(Caller.ANONYMOUS);
        assertThat(memberships.callerOf("rita")).isEqualTo(Caller.ANONYMOUS);
        assertThat(store.notes("group")).isEmpty();
    }

    @Test
    void whileTheSiteIsDownWhatWasKnownStandsForADay() {
        readBy("editors", "readers");
        site.put("editors", List.of(EDO));
        site.put("readers", List.of(RITA));
        keeper.look();

        faults.put("editors", new Unavailable(503, "down", null));
        clock.advance(Duration.ofHours(23));
        nextRound();
        assertThat(memberships.callerOf("edo")).isEqualTo(new Caller.Account("key-edo", Set.of("editors")));

        clock.advance(Duration.ofHours(1));
        assertThat(memberships.callerOf("edo")).isEqualTo(Caller.ANONYMOUS);
        assertThat(memberships.callerOf("rita")).isInstanceOf(Caller.Account.class);
    }

    @Test
    void rejectedCredentialsEndTheRoundAndTakeNothingAway() {
        readBy("a", "b");
        site.put("a", List.of(EDO));
        site.put("b", List.of(RITA));
        keeper.look();
        asked.clear();

        faults.put("a", new CredentialsRejected(401, "expired"));
        faults.put("b", new CredentialsRejected(401, "expired"));
        nextRound();

        assertThat(asked).hasSize(1);
        assertThat(memberships.callerOf("edo")).isInstanceOf(Caller.Account.class);
    }

    @Test
    void groupsThatNoReadersNameAnyMoreAreForgotten() {
        readBy("editors");
        site.put("editors", List.of(EDO));
        keeper.look();

        store.removeNotes(store.notes(Access.NOTES));
        readBy("readers");
        site.put("readers", List.of(RITA));
        nextRound();

        assertThat(memberships.callerOf("edo")).isEqualTo(Caller.ANONYMOUS);
        assertThat(memberships.callerOf("rita")).isInstanceOf(Caller.Account.class);
    }

    @Test
    void groupsAreAskedForOnceARoundAndNewOnesAtOnce() {
        readBy("editors");
        site.put("editors", List.of(EDO));
        keeper.look();
        keeper.look();
        assertThat(asked).containsExactly("editors");

        readBy("readers");
        site.put("readers", List.of(RITA));
        keeper.look();
        assertThat(asked).containsExactly("editors", "readers");

        nextRound();
        assertThat(asked).hasSize(4);
    }

    @Test
    void accountsThatReadersNameThemselvesAreKnownByTheirUserNamesToo() {
        store.putNotes(List.of(new Access(
                        false, List.of(new Condition(false, Set.of("key-rita", "key-nobody"), Set.of())))
                .note()));
        site.put("elsewhere", List.of(RITA));
        keeper.look();

        assertThat(memberships.callerOf("rita")).isEqualTo(new Caller.Account("key-rita", Set.of()));
        assertThat(memberships.callerOf("key-nobody")).isEqualTo(Caller.ANONYMOUS);
        nextRound();
        assertThat(asked).containsExactlyInAnyOrder("key-rita", "key-nobody");
    }

    @Test
    void groupsThatAreAlwaysKeptMakeTheirMembersUsers() {
        site.put("confluence-users", List.of(RITA));
        keeper(Set.of("confluence-users")).look();

        assertThat(memberships.callerOf("rita")).isEqualTo(new Caller.Account("key-rita", Set.of("confluence-users")));
    }

    private void nextRound() {
        clock.advance(Duration.ofMinutes(15));
        keeper.look();
    }

    private void readBy(String... groups) {
        store.putNotes(List.of(new Access(
                        false, List.of(new Condition(false, Set.of(), Set.copyOf(Arrays.asList(groups)))))
                .note()));
    }

    private MembershipKeeper keeper(Set<String> always) {
        return new MembershipKeeper(
                store, new Site(), new MembershipKeeper.Plan(Duration.ofMinutes(15), always), clock);
    }

    private final class Site implements Directory {

        @Override
        public List<Member> members(String group) {
            asked.add(group);
            if (faults.containsKey(group)) {
                throw faults.get(group);
            }
            return Optional.ofNullable(site.get(group)).orElseThrow(() -> new NotFound(404, group + " is not there"));
        }

        @Override
        public Optional<Member> account(String id) {
            asked.add(id);
            return site.values().stream()
                    .flatMap(List::stream)
                    .filter(member -> member.id().equals(id))
                    .findFirst();
        }
    }
}
