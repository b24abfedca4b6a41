package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Groups;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every client promises of groups and of those in them. */
abstract class MembersContract extends HangingContract {

    MembersContract(Played played) {
        super(played);
    }

    String idOf(Account account) {
        return played.isCloud() ? account.accountId() : account.userKey();
    }

    private String group(String name) {
        return played.isCloud() ? Groups.id(name) : name;
    }

    /** The account as it is told while the profile hides its e-mail address. */
    private Member member(Account account) {
        return new Member(idOf(account), played.isCloud() ? null : account.username(), null);
    }

    List<Account> crowd(String group, int size) {
        List<Account> crowd = IntStream.range(0, size)
                .mapToObj(number -> new Account("712020:" + number, "user" + number, "User " + number, Set.of(group)))
                .toList();
        crowd.forEach(site.signIn()::register);
        return crowd;
    }

    @Test
    void aGroupThatAPageIsRestrictedToTellsWhoIsInIt() {
        var page = page("Secret");
        site.restrict(page, Restrictions.toGroups("confluence-users"));
        Audience restriction =
                client.annotations(ContentType.PAGE, id(page), true).restriction();
        assertThat(restriction.groups())
                .singleElement()
                .satisfies(group -> assertThat(client.groupMembers(group))
                        .containsExactlyInAnyOrder(
                                member(Accounts.READER), member(Accounts.EDITOR), member(Accounts.ADMINISTRATOR)));
    }

    @Test
    void membersHaveTheIdsThatAudiencesName() {
        var page = page("Secret");
        site.restrict(page, Restrictions.toAccounts(Accounts.READER, Accounts.EDITOR));
        Set<String> users = client.annotations(ContentType.PAGE, id(page), true)
                .restriction()
                .users();
        assertThat(client.groupMembers(group("editors")))
                .extracting(Member::id)
                .containsExactly(idOf(Accounts.EDITOR))
                .isSubsetOf(users);
    }

    @Test
    void aLargeGroupIsReadToItsEnd() {
        List<Account> crowd = crowd("crowd", 450);
        assertThat(requestsFor(space -> assertThat(client.groupMembers(group("crowd")))
                        .extracting(Member::id)
                        .containsExactlyInAnyOrderElementsOf(
                                crowd.stream().map(this::idOf).toList())))
                .isEqualTo(3);
    }

    @Test
    void aListThatFailsInTheMiddleIsNoList() {
        crowd("crowd", 450);
        confluence.faults().always().matching("start=40").answer(500);
        confluence.faults().always().matching("start=39").answer(500);
        assertThatThrownBy(() -> client.groupMembers(group("crowd"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void whoJoinsAndLeavesIsSeenAtTheNextLook() {
        site.signIn().join(Accounts.VISITOR.accountId(), "editors");
        assertThat(client.groupMembers(group("editors")))
                .containsExactlyInAnyOrder(member(Accounts.EDITOR), member(Accounts.VISITOR));
        site.signIn().leave(Accounts.VISITOR.accountId(), "editors");
        site.signIn().leave(Accounts.EDITOR.accountId(), "editors");
        assertThat(client.groupMembers(group("editors"))).isEmpty();
    }

    @Test
    void aGroupThatDoesNotExistIsNotFoundAndOneThatIsHiddenIsDenied() {
        assertThatThrownBy(() -> client.groupMembers(group("nobody-made-it"))).isInstanceOf(NotFound.class);
        confluence.faults().always().matching("/group/").answer(403);
        assertThatThrownBy(() -> client.groupMembers(group("editors")))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("permission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Field Ops", "R&D?", "50%", "a#b;c", "+1", "Zürich 日本", "ops.eu", "a,b"})
    void groupsMayHaveAnyName(String name) {
        site.signIn().join(Accounts.READER.accountId(), name);
        assertThat(client.groupMembers(group(name))).containsExactly(member(Accounts.READER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu/ops", "eu\\ops", ".", "..", " "})
    void aNameThatWouldLeadToAnotherPathIsRefusedWithoutAsking(String name) {
        assertThat(requestsFor(space -> assertThatThrownBy(() -> client.groupMembers(name))
                        .isInstanceOf(InvalidRequest.class)
                        .hasMessageContaining("'" + name + "'")))
                .isZero();
    }

    @Test
    void anAccountIsFoundByItsId() {
        assertThat(client.member(idOf(Accounts.READER))).contains(member(Accounts.READER));
        assertThat(client.member("nobody")).isEmpty();
        assertThat(client.member(Accounts.READER.email())).isEmpty();
        assertThat(client.member("")).isEmpty();
    }

    @Test
    void anAccountThatMayNotBeLookedUpIsNotTakenForOneThatIsNotThere() {
        confluence.faults().always().matching("/user?").answer(403);
        assertThatThrownBy(() -> client.member(idOf(Accounts.READER))).isInstanceOf(AccessDenied.class);
    }
}
