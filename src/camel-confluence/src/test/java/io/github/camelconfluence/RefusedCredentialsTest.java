package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What refused credentials must not do while nobody looks. */
class RefusedCredentialsTest {

    /** So that those in a file count. */
    private static void forget(CamelContext context) {
        ConfluenceConfiguration options =
                context.getComponent("confluence", ConfluenceComponent.class).getConfiguration();
        options.setUsername(null);
        options.setApiToken(null);
        options.setAccessToken(null);
    }

    private static void write(Path file, Token token) throws IOException {
        Files.writeString(file, "username=" + token.account().email() + "\napiToken=" + token.secret() + "\n");
    }

    private static String logged(Runnable happening) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            happening.run();
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void trap01_whatIsEditedWhileWeAreServedAsAnonymousIsFoundByTheNextPoll() throws Exception {
            wiki.createSpace("PUB", "Public", Audience.EVERYBODY);
            wiki.createPage("PUB", null, "For everybody", "<p>x</p>");
            ContentId page = pages(1).get(0);
            follow("*?reconcileInterval=86400000");
            wiki.signIn().allowAnonymous(true);
            wiki.revoke(Credentials.READER_API_TOKEN);
            wiki.edit(page, "<p>new</p>");
            for (int minute = 0; minute < 20; minute++) {
                clock.advance(Duration.ofMinutes(1));
                assertThat(pollAnew()).isEmpty();
            }
            assertThat(status().faults()).extracting(fault -> fault.kind()).containsExactly("credentials");
            pollFailures.clear();

            wiki.signIn().issue(Credentials.READER_API_TOKEN);
            clock.advance(Duration.ofMinutes(15));

            assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("Page 1");
        }

        @Test
        void aTokenRevokedAmidOperationIsToldOnceAskedForNowAndThenAndReplacedWithoutARestart() throws Exception {
            Path file = folder.resolve("credentials.properties");
            write(file, Credentials.READER_API_TOKEN);
            forget(context);
            List<ContentId> pages = pages(3);
            follow("RP?credentialsFile=" + file);
            wiki.revoke(Credentials.READER_API_TOKEN);
            confluence.requests().clear();

            String log = logged(() -> {
                for (int minute = 0; minute < 24 * 60; minute++) {
                    clock.advance(Duration.ofMinutes(1));
                    poll();
                }
            });

            assertThat(confluence.requests().count())
                    .as("requests of a day of polls every minute")
                    .isBetween(90L, 500L);
            assertThat(log.lines().filter(line -> line.contains("ERROR") || line.contains("WARN")))
                    .singleElement()
                    .asString()
                    .contains(
                            "The API token of " + Accounts.READER.email(),
                            "https://id.atlassian.com/manage-profile/security/api-tokens",
                            "nothing is deleted");
            assertThat(pollFailures).hasSize(24 * 60).allMatch(CredentialsRejected.class::isInstance);
            pollFailures.clear();
            assertThat(status().faults()).singleElement().satisfies(fault -> {
                assertThat(fault.kind()).isEqualTo("credentials");
                assertThat(fault.message()).contains("https://id.atlassian.com/manage-profile/security/api-tokens");
            });

            wiki.edit(pages.get(0), "<p>new</p>");
            write(file, Credentials.EDITOR_API_TOKEN);
            assertThat(pollAnew()).extracting(ConfluenceChange::event).containsExactly("updated");
            assertThat(status().faults()).isEmpty();
        }

        @Test
        void aTokenThatIsRefusedBeforeTheSiteWasEverReachedIsToldToo() throws Exception {
            pages(1);
            confluence.faults().always().answer(503);
            follow("RP");
            confluence.faults().clear();
            wiki.revoke(Credentials.READER_API_TOKEN);
            clock.advance(Duration.ofHours(1));
            poll();

            assertThat(status().faults()).extracting(fault -> fault.kind()).containsExactly("credentials");
            pollFailures.clear();
            wiki.signIn().issue(Credentials.READER_API_TOKEN);
            clock.advance(Duration.ofHours(1));
            assertThat(pollAnew()).hasSize(1);
            assertThat(status().faults()).isEmpty();
        }

        @Test
        void whoTestsAConnectionIsAnsweredAnewThoughTheSiteWasNeverReached() throws Exception {
            pages(1);
            wiki.revoke(Credentials.READER_API_TOKEN);
            assertThatThrownBy(() -> follow("RP")).isInstanceOf(CredentialsRejected.class);
            assertThat(refused())
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.reason()).contains("is not accepted"));

            wiki.signIn().issue(Credentials.READER_API_TOKEN);
            ConnectionReport report =
                    ConfluenceConnections.of(context).test("confluence").orElseThrow();

            assertThat(report.ok()).as("%s", report).isTrue();
            assertThat(refused()).isEmpty();
            context.getRouteController().startRoute(ROUTE);
            poll();
            assertThat(received).hasSize(1);
        }

        @Test
        void theOperationThatTestsAConnectionReportsAlsoWhereTheSiteWasNeverReached() {
            wiki.revoke(Credentials.READER_API_TOKEN);

            ConnectionReport report =
                    template.requestBody("confluence:RP?operation=testConnection", "", ConnectionReport.class);

            assertThat(report.ok()).isFalse();
        }

        @Test
        void aRouteThatOnlyWritesGoesOnWithTheSameTokenOnceThatIsAcceptedAgain() throws Exception {
            pages(1);
            wiki.revoke(Credentials.READER_API_TOKEN);
            for (int message = 0; message < 10; message++) {
                assertThatThrownBy(() -> template.requestBody("confluence:RP?operation=listSpaces", ""))
                        .hasRootCauseInstanceOf(CredentialsRejected.class);
            }
            assertThat(confluence.requests().count(LoggedRequest::authorized)).isLessThanOrEqualTo(2);
            assertThat(refused()).hasSize(1);

            wiki.signIn().issue(Credentials.READER_API_TOKEN);
            clock.advance(Duration.ofMinutes(15));

            template.requestBody("confluence:RP?operation=listSpaces", "");
            assertThat(refused()).isEmpty();
        }

        private List<RefusedAccount> refused() {
            return ConfluenceConnections.of(context)
                    .alsoSwitchedOn(route -> ROUTE.equals(route.getRouteId()))
                    .refusedAccounts();
        }

        @Test
        void whoHasNothingToWriteIsAskedForByWhoLooksAfterThem() throws Exception {
            wiki.revoke(Credentials.READER_API_TOKEN);
            assertThatThrownBy(() -> template.requestBody("confluence:RP?operation=listSpaces", ""))
                    .hasRootCauseInstanceOf(CredentialsRejected.class);
            clock.advance(Duration.ofMinutes(15));
            assertThat(refused()).hasSize(1);
            long asked = confluence.requests().count(LoggedRequest::authorized);
            wiki.signIn().issue(Credentials.READER_API_TOKEN);
            assertThat(refused()).as("it was asked for just now").hasSize(1);
            assertThat(confluence.requests().count(LoggedRequest::authorized)).isEqualTo(asked);

            clock.advance(Duration.ofMinutes(15));

            assertThat(refused()).isEmpty();
        }

        @Test
        void whatATestMeetsOfAConnectionThatNobodyUsesIsNoFault() throws Exception {
            route(builder -> builder.from("confluence:RP?startScheduler=false")
                    .routeId("idle")
                    .autoStartup(false)
                    .to("confluence:RP?operation=createPage"));
            wiki.revoke(Credentials.READER_API_TOKEN);

            assertThat(ConfluenceConnections.of(context)
                            .test("confluence")
                            .orElseThrow()
                            .ok())
                    .isFalse();

            assertThat(refused()).isEmpty();
            assertThat(ConfluenceConnections.of(context)
                            .alsoSwitchedOn(route -> true)
                            .refusedAccounts())
                    .as("unless the route is switched on")
                    .hasSize(1);
        }

        @Test
        void routesThatShareAConnectionAskOnceForAll() throws Exception {
            pages(1);
            follow("RP");
            route(builder -> builder.from("confluence:RP?startScheduler=false&types=page&pollStrategy=#recording")
                    .routeId("other")
                    .to("mock:other"));
            wiki.revoke(Credentials.READER_API_TOKEN);
            poll();
            takeFailure(CredentialsRejected.class);
            confluence.requests().clear();

            ((ScheduledPollConsumer) context.getRoute("other").getConsumer()).run();

            takeFailure(CredentialsRejected.class);
            assertThat(confluence.requests().count()).isZero();
        }

        @Test
        void aCaptchaAmidOperationStopsEverythingUntilOtherCredentialsAreThere() throws Exception {
            Path file = folder.resolve("credentials.properties");
            write(file, Credentials.READER_API_TOKEN);
            forget(context);
            pages(1);
            follow("RP?credentialsFile=" + file);
            confluence.faults().always().captcha();
            confluence.requests().clear();
            for (int day = 0; day < 3; day++) {
                clock.advance(Duration.ofDays(1));
                poll();
                assertThat(takeFailure(CredentialsRejected.class)).hasMessageContaining("CAPTCHA");
            }
            assertThat(confluence.requests().count()).isEqualTo(1);
            confluence.faults().clear();
            wiki.createPage("RP", null, "Later", "<p>x</p>");

            write(file, Credentials.EDITOR_API_TOKEN);

            assertThat(pollAnew()).hasSize(1);
            assertThat(status().faults()).isEmpty();
        }

        @Test
        void aReconciliationThatIsServedAsAnonymousFromItsMiddleOnDoesNotCount() throws Exception {
            wiki.createSpace("PUB", "Public", Audience.EVERYBODY);
            wiki.createPage("PUB", null, "For everybody", "<p>x</p>");
            wiki.signIn().allowAnonymous(true);
            follow("PUB", exchange -> wiki.revoke(Credentials.READER_API_TOKEN));

            poll();

            takeFailure(CredentialsRejected.class);
            assertThat(status().lastComplete()).isEmpty();
            assertThat(status().lastPoll()).isEmpty();
            assertThat(status().spaces()).isEmpty();
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void aRevokedTokenIsRenewedInTheProfileOfItsOwner() throws Exception {
            pages(1);
            follow("RP");
            wiki.revoke(Credentials.READER_PAT);

            assertThat(failToReconcile(CredentialsRejected.class))
                    .hasMessageContaining("The personal access token is not accepted")
                    .hasMessageContaining(confluence.url() + "/plugins/personalaccesstokens/usertokens.action");
        }

        @Test
        void aTokenThatIsNotRightAtTheStartIsRenewedThereToo() {
            wiki.revoke(Credentials.READER_PAT);

            assertThatThrownBy(() -> follow("RP"))
                    .isInstanceOf(CredentialsRejected.class)
                    .hasMessageContaining("/plugins/personalaccesstokens/usertokens.action");
        }

        @Test
        void ofAPasswordTheLogSaysThatItIsTriedOnceMoreAndThenNotAgain() {
            wiki.revoke(Credentials.READER_PASSWORD);

            String log = logged(() -> assertThatThrownBy(() -> follow("RP?accessToken=&username="
                            + Accounts.READER.username() + "&password=" + Credentials.READER_PASSWORD.secret()))
                    .isInstanceOf(CredentialsRejected.class));

            assertThat(log.lines().filter(line -> line.contains("ERROR")))
                    .singleElement()
                    .asString()
                    .contains(
                            "tried once more a quarter of an hour later",
                            "not sent again before it is replaced or this process restarted")
                    .doesNotContain("or these are accepted");
        }

        @Test
        void aPasswordThatWasRefusedOnceIsNotSentByOthersWhoWaitLonger() {
            wiki.revoke(Credentials.READER_PASSWORD);
            String options = "RP?accessToken=&username=" + Accounts.READER.username() + "&password="
                    + Credentials.READER_PASSWORD.secret();
            assertThatThrownBy(() -> follow(options)).isInstanceOf(CredentialsRejected.class);
            long sent = confluence.requests().count(LoggedRequest::authorized);

            assertThatThrownBy(() -> template.requestBody(
                            "confluence:" + options + "&operation=listSpaces&responseTimeout=12345", ""))
                    .hasStackTraceContaining("Not sent: this password was refused");

            assertThat(confluence.requests().count(LoggedRequest::authorized)).isEqualTo(sent);
        }

        @Test
        void trap21_aPasswordRefusedAtEveryStartIsNotTriedUntilTheAccountIsLocked() {
            wiki.revoke(Credentials.READER_PASSWORD);
            assertThatThrownBy(() -> follow("RP?accessToken=&username=" + Accounts.READER.username() + "&password="
                            + Credentials.READER_PASSWORD.secret()))
                    .isInstanceOf(CredentialsRejected.class);

            for (int start = 0; start < 5; start++) {
                assertThatThrownBy(() -> context.getRouteController().startRoute(ROUTE))
                        .isInstanceOf(CredentialsRejected.class);
            }

            assertThat(confluence.requests().count(LoggedRequest::authorized))
                    .as("a third wrong password in a row locks the account")
                    .isLessThanOrEqualTo(2);
        }
    }
}
