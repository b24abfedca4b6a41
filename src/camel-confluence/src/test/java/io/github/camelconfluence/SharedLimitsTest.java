package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.client.http.Credentials;
import io.github.camelconfluence.client.limit.LimiterStatus;
import io.github.camelconfluence.simulator.model.Accounts;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confluence counts requests by account, and so does a process, whatever else its routes differ in. */
class SharedLimitsTest extends CloudRouteTest {

    private ConfluenceComponent component() {
        return context.getComponent("confluence", ConfluenceComponent.class);
    }

    private void connect(String uri) {
        context.getEndpoint(uri, ConfluenceEndpoint.class).client();
    }

    @Test
    void routesThatDifferInOtherOptionsShareOneLimiterAndTheStrictestAllowanceHolds() {
        connect("confluence:RP");
        connect("confluence:RP?responseTimeout=1234&maxConcurrentRequests=2&requestsPerHour=500");

        assertThat(component().limits()).singleElement().satisfies(status -> {
            assertThat(status.name())
                    .isEqualTo("http://127.0.0.1:" + confluence.url().getPort() + " as " + Accounts.READER.email());
            assertThat(status.allowedUnderWay()).isEqualTo(2);
            assertThat(status.budgetLeft().orElseThrow()).isLessThan(500);
        });
    }

    @Test
    void anotherComponentThatSignsInAsTheSameAccountSharesItUntilItIsGone() {
        connect("confluence:RP");
        ConfluenceComponent second = new ConfluenceComponent();
        second.setConfiguration(component().getConfiguration().copy());
        second.getConfiguration().setMaxConcurrentRequests(1);
        context.addComponent("wiki", second);

        second.client();
        assertThat(component().limits()).singleElement().returns(1, LimiterStatus::allowedUnderWay);

        context.removeComponent("wiki");
        second.stop();
        second.shutdown();
        assertThat(component().limits()).singleElement().returns(5, LimiterStatus::allowedUnderWay);
        assertThat(component().limits().get(0).budgetLeft()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void aTokenRotatedInItsFileLeavesTheAccountWhatItIsAndNoTokenIsShown() {
        ConfluenceConfiguration options = new ConfluenceConfiguration();
        options.setUrl("https://acme.atlassian.net");
        options.setAccessToken("first-s3cr3t");
        ConnectionSettings given = component().connection(options);
        assertThat(given.account(new Credentials.Bearer("first-s3cr3t")))
                .isEqualTo(given.account(new Credentials.Bearer("first-s3cr3t")))
                .isNotEqualTo(given.account(new Credentials.Bearer("second-secret")))
                .doesNotContain("s3cr3t");

        options.setAccessToken(null);
        options.setCredentialsFile(Path.of("conf", "confluence.properties").toString());
        ConnectionSettings rotated = component().connection(options);
        assertThat(rotated.account(new Credentials.Bearer("first-s3cr3t")))
                .isEqualTo(rotated.account(new Credentials.Bearer("second-secret")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://wiki.acme.com/one, me, https://wiki.acme.com/one/, ME, true",
        "https://wiki.acme.com/one, me, https://wiki.acme.com/two, me, false",
        "https://wiki.acme.com, me, https://wiki.acme.com/two, me, false",
        "https://acme.atlassian.net, Me@acme.com, acme.atlassian.net/wiki/spaces/RP, me@Acme.com, true",
        "https://acme.atlassian.net, me@acme.com, https://acme.atlassian.net, you@acme.com, false",
    })
    void anAccountIsOneOfASiteHoweverItIsWritten(
            String url, String username, String otherUrl, String otherUsername, boolean same) {
        assertThat(accountOf(url, username).equals(accountOf(otherUrl, otherUsername)))
                .isEqualTo(same);
    }

    private String accountOf(String url, String username) {
        ConfluenceConfiguration options = new ConfluenceConfiguration();
        options.setUrl(url);
        options.setUsername(username);
        options.setPassword("s3cr3t-hush");
        return component().connection(options).account(new Credentials.Basic(username, "s3cr3t-hush"));
    }

    @Test
    void aServerThatIsDownIsLeftAloneByAllRoutesAndSaidToBeDown() {
        component().client().caller();
        confluence.faults().always().answer(503);
        for (int place = 0; place < 3; place++) {
            assertThatThrownBy(() -> component().client().caller()).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> component().client().spaces().next()).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> component().client().groupMembers("none")).isInstanceOf(Unavailable.class);
        }
        long asked = confluence.requests().count();

        assertThatThrownBy(() -> component().client().caller())
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.retryAfter()).isPresent())
                .hasMessageContaining("Not sent");

        assertThat(confluence.requests().count()).isEqualTo(asked);
        assertThat(component().limits().get(0).outage()).isPresent();
    }
}
