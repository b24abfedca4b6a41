package io.github.camelconfluence.search.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private final Memberships memberships = new Memberships(store, Set.of("confluence-users"), clock);
    private final Map<String, List<Member>> site = new TreeMap<>();
    private final Map<String, RuntimeException> faults = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private Duration answerTakes = Duration.ZERO;
    private final MembershipKeeper keeper = keeper(Set.of());

    @Test
    void anAccountIsFoundByWhatCallersAreNamedByAndIsInItsGroups() {
        readBy("editors", "readers");
        site.put("editors", List.of(EDO));
        site.put("readers", List.of(EDO, RITA));
        keeper.look();

        Caller edo = account("key-edo", "editors", "readers");
        assertThat(byId("key-edo")).isEqualTo(edo);
        assertThat(List.of("Edo", "EDO", " edo "))
                .allSatisfy(login -> assertThat(byUsername(login)).isEqualTo(edo));
        assertThat(List.of("edo@example.org", "Edo@Example.org"))
                .allSatisfy(login -> assertThat(byEmail(login)).isEqualTo(edo));
        assertThat(byUsername("rita")).isEqualTo(account("key-rita", "readers"));
    }

    @Test
    void whoIsNotKnownIsAnonymous() {
        readBy("editors");
        site.put("editors", List.of(EDO));
        keeper.look();

        assertThat(List.of("mallory", "KEY-EDO", "", "null", "edo@example.com"))
                .allSatisfy(login -> assertThat(List.of(byId(login), byUsername(login), byEmail(login)))
                        .containsOnly(Caller.ANONYMOUS));
    }

    @Test
    void whoTookWhatIsAnothersOtherNameIsNotTakenForHim() {
        readBy("editors");
        site.put("editors", List.of(EDO, RITA, new Member("key-mallory", "edo@example.org", "rita")));
        keeper.look();

        assertThat(byEmail("edo@example.org")).isEqualTo(account("key-edo", "editors"));
        assertThat(byUsername("edo@example.org")).isEqualTo(account("key-mallory", "editors"));
        assertThat(byUsername("rita")).isEqualTo(account("key-rita", "editors"));
        assertThat(byUsername("key-edo")).isEqualTo(Caller.ANONYMOUS);
        assertThat(byId("edo")).isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void whomSeveralAccountsCouldBeIsNoneOfThem() {
        readBy("editors");
        site.put("editors", List.of(EDO, new Member("key-mallory", "mallory", "EDO@example.org"), RITA));
        keeper.look();

        assertThat(byEmail("edo@example.org")).isEqualTo(Caller.ANONYMOUS);
        assertThat(byUsername("edo")).isInstanceOf(Caller.Account.class);
    }

    @Test
    void aLetterThatOnlyLooksLikeAnotherIsAnother() {
        readBy("editors");
        site.put("editors", List.of(new Member("1", "kim", null), new Member("2", "Ünal", null)));
        keeper.look();

        assertThat(byUsername("\u212Aim")).isEqualTo(Caller.ANONYMOUS);
        assertThat(byUsername("k\u0130m")).isEqualTo(Caller.ANONYMOUS);
        assertThat(byUsername("ÜNAL")).isInstanceOf(Caller.Account.class);
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
        assertThat(crowd).allSatisfy(member -> assertThat(byId(member.id())).isEqualTo(account(member.id(), "crowd")));
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
        assertThat(byId("key-599")).isInstanceOf(Caller.Account.class);

        site.put("crowd", List.of(EDO));
        nextRound();

        assertThat(byId("key-599")).isEqualTo(Caller.ANONYMOUS);
        assertThat(byUsername("edo")).isInstanceOf(Caller.Account.class);
        assertThat(store.notes("group")).hasSize(1);
    }

    @Test
    void aGroupThatIsGoneHasNoMembers() {
        readBy("editors");
        site.put("editors", List.of(EDO));
        keeper.look();

        site.remove("editors");
        nextRound();

        assertThat(byUsername("edo")).isEqualTo(Caller.ANONYMOUS);
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

        assertThat(byUsername("edo")).isEqualTo(Caller.ANONYMOUS);
        assertThat(byUsername("rita")).isEqualTo(Caller.ANONYMOUS);
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
        assertThat(byUsername("edo")).isEqualTo(account("key-edo", "editors"));

        clock.advance(Duration.ofHours(1));
        assertThat(byUsername("edo")).isEqualTo(Caller.ANONYMOUS);
        assertThat(byUsername("rita")).isInstanceOf(Caller.Account.class);
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
        assertThat(byUsername("edo")).isInstanceOf(Caller.Account.class);
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

        assertThat(byUsername("edo")).isEqualTo(Caller.ANONYMOUS);
        assertThat(byUsername("rita")).isInstanceOf(Caller.Account.class);
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

        assertThat(byUsername("rita")).isEqualTo(account("key-rita"));
        assertThat(byId("key-nobody")).isEqualTo(Caller.ANONYMOUS);
        nextRound();
        assertThat(asked).containsExactlyInAnyOrder("key-rita", "key-nobody");
    }

    @Test
    void whoIsNewAmongThemIsKnownAtTheNextLook() {
        keeper.look();
        site.put("elsewhere", List.of(RITA));
        readByAccounts("key-rita");

        assertThat(keeper.look()).isTrue();
        memberships.changed();
        assertThat(byUsername("rita")).isInstanceOf(Caller.Account.class);
        assertThat(keeper.look()).isFalse();
    }

    @Test
    void anAccountThatTheSiteWillNotTellOfHidesNoOthers() {
        readByAccounts("key-edo", "key-hidden", "key-rita");
        site.put("elsewhere", List.of(EDO, RITA));
        faults.put("key-hidden", new AccessDenied(403, "hidden"));
        keeper.look();

        assertThat(byId("key-edo")).isInstanceOf(Caller.Account.class);
        assertThat(byId("key-rita")).isInstanceOf(Caller.Account.class);
        assertThat(byId("key-hidden")).isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void whatFailedIsAskedForAgainAfterAMinuteAndNotBefore() {
        readBy("a", "b");
        site.put("a", List.of(EDO));
        site.put("b", List.of(RITA));
        faults.put("a", new CredentialsRejected(401, "expired"));
        keeper.look();
        faults.clear();
        keeper.look();
        assertThat(asked).containsExactly("a");

        clock.advance(Duration.ofMinutes(1));
        keeper.look();
        assertThat(asked).containsExactly("a", "a", "b");
        assertThat(byUsername("rita")).isInstanceOf(Caller.Account.class);
    }

    @Test
    void aReadingIsAsOldAsItsBeginning() {
        readBy("editors");
        site.put("editors", List.of(EDO));
        answerTakes = Duration.ofMinutes(5);
        keeper.look();

        clock.advance(Duration.ofHours(24).minus(answerTakes));
        assertThat(byUsername("edo")).isEqualTo(Caller.ANONYMOUS);
    }

    /** One who is known only because readers name it may be a guest of a single space. */
    @Test
    void usersAreTheMembersOfTheGroupsThatAreSaidToBeUsersAndNobodyElse() {
        readBy("guests");
        site.put("confluence-users", List.of(RITA));
        site.put("guests", List.of(EDO));
        keeper(Set.of("confluence-users")).look();

        assertThat(byUsername("rita")).isEqualTo(new Caller.Account("key-rita", Set.of("confluence-users"), true));
        assertThat(byUsername("edo")).isEqualTo(account("key-edo", "guests"));
    }

    @Test
    void aPlanThatIsTooHastyOrOutlivesWhatIsKnownIsRefused() {
        assertThatThrownBy(() -> plan(Duration.ofSeconds(59))).hasMessageContaining("1m to 12h");
        assertThatThrownBy(() -> plan(Duration.ofHours(13))).hasMessageContaining("1m to 12h");
        assertThat(plan(Duration.ofHours(12)).always()).isEmpty();
    }

    private static MembershipKeeper.Plan plan(Duration interval) {
        return new MembershipKeeper.Plan(interval, Set.of());
    }

    private static Caller account(String id, String... groups) {
        return new Caller.Account(id, Set.of(groups), false);
    }

    private Caller byId(String login) {
        return memberships.callerOf(LoginKind.ID, login);
    }

    private Caller byUsername(String login) {
        return memberships.callerOf(LoginKind.USERNAME, login);
    }

    private Caller byEmail(String login) {
        return memberships.callerOf(LoginKind.EMAIL, login);
    }

    private void readByAccounts(String... ids) {
        store.putNotes(List.of(new Access(false, List.of(new Condition(false, Set.of(ids), Set.of()))).note()));
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
