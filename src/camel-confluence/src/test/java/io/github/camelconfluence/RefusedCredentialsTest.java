package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Audience;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Credentials;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What refused credentials must not do while nobody looks. */
class RefusedCredentialsTest {

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

            assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactly("Page 1");
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
