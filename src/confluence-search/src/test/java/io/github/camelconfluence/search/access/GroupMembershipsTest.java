package io.github.camelconfluence.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.AccessDenied;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.InvalidRequest;
import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.client.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is taken for a member of what, round after round of a keeper. */
class GroupMembershipsTest extends KeptMembers {

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
}
