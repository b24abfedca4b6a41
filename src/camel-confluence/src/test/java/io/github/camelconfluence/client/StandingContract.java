package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where we are, whom the site takes us for, and how much there is. */
abstract class StandingContract extends HangingContract {

    StandingContract(Played played) {
        super(played);
    }

    private ConfluenceClient clientOf(Account account) {
        site.signIn().register(account);
        Token.Kind kind = switch (played) {
            case CLOUD_SITE -> Token.Kind.UNSCOPED;
            case CLOUD_GATEWAY -> Token.Kind.SCOPED;
            case DATA_CENTER -> Token.Kind.PERSONAL_ACCESS;
        };
        Token token = new Token("token-of-" + account.username(), account, kind, Credentials.READ_SCOPES);
        site.signIn().issue(token);
        return Connected.to(confluence, token, clock);
    }

    @Test
    void aReaderIsNoAdministrator() {
        assertThat(client.administration()).isEmpty();
    }

    @Test
    void anAdministratorIsTakenForOne() {
        try (ConfluenceClient admin = clientOf(Accounts.ADMINISTRATOR)) {
            assertThat(admin.administration())
                    .hasValueSatisfying(by -> assertThat(by).contains("administ"));
        }
    }

    @Test
    void whoIsInAGroupOfAdministratorsIsTakenForOne() {
        Account admin = new Account("712020:x", "x", "X", Set.of("staff", "confluence-users", "site-admins"));
        try (ConfluenceClient other = clientOf(admin)) {
            assertThat(other.administration()).contains("the group site-admins");
        }
    }

    @Test
    void theSearchIndexTellsAboutHowManyThereAre() {
        pages(30);
        index();

        Cql inSpace = Cql.field("space", "RP").and(Cql.field("type", "page"));
        assertThat(requestsFor(space -> {
                    assertThat(client.count(inSpace).orElseThrow()).isBetween(20L, 40L);
                    return space;
                }))
                .isEqualTo(1);
    }

    @Test
    void theAddressTellsWhatIsThereAndWhere() {
        SiteAddress address = client.address();

        assertThat(address.site()).isEqualTo(client.site());
        assertThat(address.cloudId()).isEqualTo(played.isCloud() ? confluence.cloudId() : "");
        assertThat(address.isThroughGateway()).isEqualTo(played == Played.CLOUD_GATEWAY);
        assertThat(address.version().isEmpty()).isEqualTo(played.isCloud());
    }
}
