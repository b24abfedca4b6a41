package io.github.camelconfluence.search.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Member;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is taken for which account, as a keeper leaves it in the store. */
class MembershipsTest extends KeptMembers {

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
}
