package io.github.camelconfluence.client.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.Connected;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.Deployment;
import io.github.camelconfluence.client.MalformedAnswer;
import io.github.camelconfluence.client.SettableClock;
import io.github.camelconfluence.client.SiteAddress;
import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.http.Connection;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFinderTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));

    private SiteAddress find(ConfluenceSimulator confluence, Token token, String typed) {
        return find(confluence, token, SiteQuery.parse(typed, false).at(confluence.gatewayUrl(), null));
    }

    private SiteAddress find(ConfluenceSimulator confluence, Token token, SiteQuery query) {
        try (Connection connection = Connected.connection(confluence, () -> Connected.credentials(token), clock)) {
            return new SiteFinder(connection).find(query);
        }
    }

    private static String origin(ConfluenceSimulator confluence) {
        return "http://127.0.0.1:" + confluence.url().getPort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/wiki", "/wiki/", "/wiki/wiki", "/wiki/spaces/RP/overview", "/wiki/home?x=1#y"})
    void aCloudSiteIsFoundFromWhateverIsCopiedFromTheBrowser(String path) {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().clock(clock).start()) {
            SiteAddress found = find(confluence, Credentials.READER_API_TOKEN, confluence.url() + path);
            assertThat(found.site().deployment()).isEqualTo(Deployment.CLOUD);
            assertThat(found.site().url()).hasToString(confluence.url() + "/wiki");
            assertThat(found.apiBase()).isEqualTo(found.site().url());
        }
    }

    @Test
    void aScopedTokenIsLedToTheGateway() {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().clock(clock).start()) {
            SiteAddress found = find(
                    confluence,
                    Credentials.READER_SCOPED_TOKEN,
                    confluence.url().toString());
            assertThat(found.apiBase())
                    .hasToString(confluence.gatewayUrl() + "/ex/confluence/" + confluence.cloudId() + "/wiki");
            assertThat(found.site().url()).hasToString(confluence.url() + "/wiki");
        }
    }

    @Test
    void aScopedTokenThatMayNotSayWhoItIsIsAcceptedAllTheSame() {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().clock(clock).start()) {
            SiteAddress found = find(
                    confluence, Credentials.SPACES_ONLY_TOKEN, confluence.url().toString());
            assertThat(found.apiBase().toString()).contains("/ex/confluence/");
        }
    }

    @Test
    void aTokenThatNobodyKnowsIsRejected() {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().clock(clock).start()) {
            confluence.site().revoke(Credentials.READER_API_TOKEN);
            assertThatThrownBy(() -> find(
                            confluence,
                            Credentials.READER_API_TOKEN,
                            confluence.url().toString()))
                    .isInstanceOf(CredentialsRejected.class)
                    .hasMessageContaining("apiToken");
        }
    }

    @Test
    void aServerThatIsDownIsUnavailableAndNotMisconfigured() {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().clock(clock).start()) {
            confluence.faults().always().answer(503);
            assertThatThrownBy(() -> find(
                            confluence,
                            Credentials.READER_API_TOKEN,
                            confluence.url().toString()))
                    .isInstanceOf(Unavailable.class);
            confluence.faults().clear().always().reset();
            assertThatThrownBy(() -> find(
                            confluence,
                            Credentials.READER_API_TOKEN,
                            confluence.url().toString()))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void somethingElseAtTheAddressNamesTheOption() {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.cloud().clock(clock).start()) {
            confluence.faults().always().loginPage();
            assertThatThrownBy(() -> find(
                            confluence,
                            Credentials.READER_API_TOKEN,
                            confluence.url().toString()))
                    .isInstanceOf(MalformedAnswer.class)
                    .hasMessageStartingWith("url: no Confluence answers");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/display/RP/Home", "/rest/api", "/login.action?os_destination=%2F"})
    void aDataCenterIsFoundFromWhateverIsCopiedFromTheBrowser(String path) {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.dataCenter().clock(clock).start()) {
            SiteAddress found = find(confluence, Credentials.READER_PAT, confluence.url() + path);
            assertThat(found.site().deployment()).isEqualTo(Deployment.DATA_CENTER);
            assertThat(found.apiBase()).isEqualTo(confluence.url());
            assertThat(found.version()).matches("\\d+\\.\\d+.*");
        }
    }

    @Test
    void aForgottenContextPathIsFound() {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.dataCenter().clock(clock).start()) {
            assertThat(find(confluence, Credentials.READER_PASSWORD, origin(confluence))
                            .apiBase())
                    .isEqualTo(confluence.url());
        }
    }

    @Test
    void aCloudThatIsCalledDataCenterIsNotFound() {
        try (ConfluenceSimulator confluence =
                ConfluenceSimulator.dataCenter().clock(clock).start()) {
            SiteQuery query =
                    SiteQuery.parse(confluence.url().toString(), false).of(Deployment.CLOUD);
            assertThatThrownBy(() -> find(confluence, Credentials.READER_PAT, query))
                    .isInstanceOf(MalformedAnswer.class)
                    .hasMessageContaining("deployment=datacenter");
        }
    }

    @Test
    void aBareDomainIsHttps() {
        assertThat(SiteQuery.parse(" acme.atlassian.net ", false).url()).hasToString("https://acme.atlassian.net");
    }

    @Test
    void plainHttpOutsideLoopbackMustBeAllowed() {
        assertThatThrownBy(() -> SiteQuery.parse("http://wiki.acme.com", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowHttp");
        assertThat(SiteQuery.parse("http://wiki.acme.com", true).url()).hasScheme("http");
        assertThat(SiteQuery.parse("http://localhost:8090/wiki", false).url()).hasPort(8090);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:secret@acme.atlassian.net", "https://", "ftp://acme.atlassian.net", "a b"})
    void anAddressThatIsNoneNamesTheOptionAndNotTheSecret(String typed) {
        assertThatThrownBy(() -> SiteQuery.parse(typed, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url")
                .hasMessageNotContaining("secret@");
    }
}
