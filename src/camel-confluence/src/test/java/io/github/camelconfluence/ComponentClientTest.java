package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Member;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Groups;
import org.junit.jupiter.api.Test;

/** The client that others in the same Camel context may use. */
class ComponentClientTest extends CloudRouteTest {

    private ConfluenceComponent component() {
        return context.getComponent("confluence", ConfluenceComponent.class);
    }

    @Test
    void itIsTheOneOfTheRoutesThatOverrideNoConnectionOption() throws Exception {
        follow("RP?bodyFormat=text");
        assertThat(component().client())
                .isSameAs(component().client())
                .isSameAs(context.getEndpoint("confluence:RP?bodyFormat=text", ConfluenceEndpoint.class)
                        .client());
        ConfluenceEndpoint patient =
                context.getEndpoint("confluence:RP?responseTimeout=1234", ConfluenceEndpoint.class);
        assertThat(component().client()).isNotSameAs(patient.client());
    }

    @Test
    void itAsksTheSiteWithTheCredentialsOfTheComponentBeforeAnyRouteRuns() {
        assertThat(component().client().groupMembers(Groups.id("editors")))
                .extracting(Member::id)
                .containsExactly(Accounts.EDITOR.accountId());
    }

    @Test
    void whatIsWrongWithTheOptionsIsToldAndCanBeCorrected() {
        ConfluenceConfiguration options = component().getConfiguration();
        String url = options.getUrl();
        String token = options.getApiToken();
        options.setUrl(null);
        assertThatThrownBy(() -> component().client())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("camel.component.confluence.url");
        options.setUrl(url);
        options.setApiToken("wrong");
        assertThatThrownBy(() -> component().client().caller()).isInstanceOf(CredentialsRejected.class);
        options.setApiToken(token);
        assertThat(component().client().caller().displayName()).isEqualTo("Rita Reader");
    }
}
