package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Groups;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MembersTest {

    abstract static class OnCloud extends MembersContract {
        OnCloud(Played played) {
            super(played);
        }

        @Test
        void anEmailIsToldWhereTheProfileShowsIt() {
            site.signIn().showEmail(Accounts.EDITOR.accountId(), true);
            Member shown = new Member(Accounts.EDITOR.accountId(), null, "editor@example.org");
            assertThat(client.groupMembers(Groups.id("editors"))).containsExactly(shown);
            assertThat(client.member(shown.id())).contains(shown);
        }
    }

    @Nested
    class OnACloudSite extends OnCloud {
        OnACloudSite() {
            super(Played.CLOUD_SITE);
        }
    }

    @Nested
    class ThroughTheGateway extends OnCloud {
        ThroughTheGateway() {
            super(Played.CLOUD_GATEWAY);
        }

        @Test
        void aTokenWithoutTheScopeForGroupsIsToldWhichOneItLacks() {
            Token token = new Token(
                    "ATATT3s-s3cr3t-no-groups",
                    Accounts.READER,
                    Token.Kind.SCOPED,
                    Set.of("read:space:confluence", "read:confluence-user"));
            site.signIn().issue(token);
            try (ConfluenceClient poor = Connected.to(confluence, token, clock)) {
                assertThatThrownBy(() -> poor.groupMembers(Groups.id("editors")))
                        .isInstanceOf(AccessDenied.class)
                        .hasMessageContaining("'read:confluence-groups'");
            }
        }
    }

    @Nested
    class OnDataCenter extends MembersContract {
        OnDataCenter() {
            super(Played.DATA_CENTER);
        }

        @Test
        void anAccountIsFoundByItsNameBeforeAnyKeyIsThoughtOf() {
            Account impostor = new Account("712020:x", Accounts.ADMINISTRATOR.userKey(), "Imp Ostor", Set.of());
            site.signIn().register(impostor);
            assertThat(client.member("reader")).map(Member::id).contains(Accounts.READER.userKey());
            assertThat(client.member(impostor.username())).map(Member::id).contains(impostor.userKey());
        }

        @Test
        void nobodyIsMissedWhenSomebodyBeforeHimLeavesMeanwhile() {
            List<Account> crowd = crowd("crowd", 450);
            confluence
                    .faults()
                    .next(1)
                    .matching("start=199")
                    .matching(request -> {
                        crowd.subList(0, 7).forEach(account -> site.signIn().leave(account.accountId(), "crowd"));
                        return true;
                    })
                    .delay(Duration.ZERO);
            assertThat(client.groupMembers("crowd"))
                    .extracting(Member::id)
                    .containsAll(crowd.subList(7, 450).stream().map(this::idOf).toList());
        }
    }
}
