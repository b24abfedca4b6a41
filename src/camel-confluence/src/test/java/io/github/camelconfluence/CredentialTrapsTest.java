package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tokens and passwords that are refused, or accepted elsewhere, without a clear word. */
class CredentialTrapsTest {

    private static final String OLD_READS = "/rest/api/(content|space)(/\\d+(/(child|history|label).*)?)?";

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void trap01_anExpiredTokenMakesEverythingLookMissingAndDeletesNothing() throws Exception {
            pages(3);
            follow("RP");
            wiki.revoke(Credentials.READER_API_TOKEN);
            PlainCaller expired = PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
            assertThat(expired.status("/wiki/api/v2/pages")).isEqualTo(404);
            assertThat(expired.status("/wiki/rest/api/user/current")).isEqualTo(403);

            assertThat(pollAnew()).isEmpty();
            takeFailure(CredentialsRejected.class);
            failToReconcile(CredentialsRejected.class);
            assertThat(status().faults()).extracting(fault -> fault.kind()).containsExactly("credentials");

            wiki.signIn().issue(Credentials.READER_API_TOKEN);
            assertThat(reconcile()).isEmpty();
            assertThat(status().faults()).isEmpty();
        }

        @Test
        void trap01_anExpiredTokenIsServedAsAnonymousAndDeletesNothing() throws Exception {
            wiki.createSpace("PUB", "Public", Audience.EVERYBODY);
            wiki.createPage("PUB", null, "For everybody", "<p>x</p>");
            pages(3);
            follow("*");
            assertThat(received).hasSize(4);
            wiki.signIn().allowAnonymous(true);
            wiki.revoke(Credentials.READER_API_TOKEN);
            PlainCaller expired = PlainCaller.basic(confluence.url(), Credentials.READER_API_TOKEN);
            assertThat(expired.results("/wiki/api/v2/pages")).hasSize(1);

            failToReconcile(CredentialsRejected.class);
            assertThat(status().held()).isEmpty();
        }

        @Test
        void trap27_noSecretIsWrittenOrThrownWhateverFails() throws Exception {
            pages(1);
            PrintStream before = System.err;
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
            try {
                failInManyWays();
                pollFailures.forEach(Throwable::printStackTrace);
            } finally {
                System.setErr(before);
            }
            pollFailures.clear();

            String secret = Credentials.READER_API_TOKEN.secret();
            String pair = Accounts.READER.email() + ":" + secret;
            assertThat(written.toString(StandardCharsets.UTF_8))
                    .contains("answered 302", "answered 500", "answered 403", "instead of JSON")
                    .doesNotContain(secret, "media-s3cr3t", "Basic ")
                    .doesNotContain(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }

        private void failInManyWays() throws Exception {
            follow("RP?apiToken=RAW(" + Credentials.READER_API_TOKEN.secret() + ")", exchange -> {
                throw new IllegalStateException("The sink is not well");
            });
            poll();
            String lists = "/api/v2/pages";
            confluence.faults().next(1).matching(lists).answer(Answer.redirect(mediaAddress()));
            poll();
            confluence.faults().next(2).matching(lists).answer(500);
            poll();
            confluence.faults().next(1).matching(lists).loginPage();
            poll();
            wiki.revoke(Credentials.READER_API_TOKEN);
            clock.advance(Duration.ofHours(2));
            poll();
        }

        private String mediaAddress() {
            return "https://api.media.atlassian.com/file/1/binary?token=media-s3cr3t";
        }
    }

    @Nested
    class ThroughTheGateway extends GatewayRouteTest {

        @Test
        void trap02_aScopedTokenIsRefusedAtTheSiteAndServedByTheGateway() throws Exception {
            pages(1);
            PlainCaller atSite = PlainCaller.basic(confluence.url(), Credentials.READER_SCOPED_TOKEN);
            assertThat(atSite.status("/wiki/api/v2/pages")).isEqualTo(401);
            confluence.requests().clear();

            follow("RP");

            assertThat(received).hasSize(1);
            assertThat(confluence.requests().matching(LoggedRequest::authorized))
                    .filteredOn(request -> !request.path().startsWith("/ex/confluence/"))
                    .extracting(LoggedRequest::path)
                    .as("asked at the site")
                    .containsExactly("/wiki/rest/api/user/current");
        }

        @Test
        void trap03_theReadsThatAreGoneUnderOauthAreNotNeeded() throws Exception {
            PlainCaller oauth = PlainCaller.bearer(confluence.gatewayUrl(), Credentials.READER_OAUTH_TOKEN);
            assertThat(oauth.status("/ex/confluence/" + confluence.cloudId() + "/wiki/rest/api/content"))
                    .isEqualTo(410);
            confluence.requests().clear();
            ContentId page = pages(3).get(0);
            ContentId other = wiki.createPage("RP", page, "Below", "<p>x</p>");
            wiki.createBlogPost("RP", "Post", "<p>x</p>");
            follow("RP?include=labels,ancestors,readers&username=&apiToken=&accessToken="
                    + Credentials.READER_OAUTH_TOKEN.secret());
            assertThat(received).hasSize(5);

            wiki.edit(page, "<p>new</p>");
            assertThat(pollAnew()).hasSize(1);
            wiki.label(page, "howto");
            wiki.restrict(page, Restrictions.toGroups(Accounts.USERS));
            assertThat(reconcile()).hasSize(2);
            wiki.trash(other);
            assertThat(reconcile()).hasSize(1);

            assertThat(confluence.requests().byStatus()).doesNotContainKey(410);
            assertThat(confluence.requests().all())
                    .extracting(LoggedRequest::path)
                    .noneMatch(path -> path.matches(".*" + OLD_READS));
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        @Test
        void trap21_aTokenThatIsNoLongerValidIsServedAsAnonymousAndDeletesNothing() throws Exception {
            pages(3);
            follow("RP");
            wiki.signIn().allowAnonymous(true);
            wiki.revoke(Credentials.READER_PAT);
            PlainCaller expired = PlainCaller.bearer(confluence.url(), Credentials.READER_PAT);
            assertThat(expired.get("/rest/api/content").headers().firstValue("X-AUSERNAME"))
                    .hasValue("anonymous");

            assertThat(pollAnew()).isEmpty();
            takeFailure(CredentialsRejected.class);
            failToReconcile(CredentialsRejected.class);

            wiki.signIn().issue(Credentials.READER_PAT);
            assertThat(reconcile()).isEmpty();
        }

        @Test
        void trap21_aPasswordThatWasChangedIsNotTriedUntilTheAccountIsLocked() throws Exception {
            pages(1);
            follow("RP?accessToken=&username=" + Accounts.READER.username() + "&password="
                    + Credentials.READER_PASSWORD.secret());
            wiki.revoke(Credentials.READER_PASSWORD);
            confluence.requests().clear();

            for (int minute = 0; minute < 6; minute++) {
                poll();
                takeFailure(CredentialsRejected.class);
            }

            assertThat(confluence.requests().count(LoggedRequest::authorized))
                    .as("a third wrong password in a row locks the account")
                    .isLessThanOrEqualTo(2);
        }
    }
}
