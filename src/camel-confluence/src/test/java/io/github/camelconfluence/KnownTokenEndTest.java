package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a token ends is known before it does, from whoever tells it. */
class KnownTokenEndTest {

    private static final String TOKENS = "/rest/pat/latest/tokens";

    private static List<LocalDate> ends(CamelContext context) {
        return context.getComponent("confluence", ConfluenceComponent.class).tokens().stream()
                .map(TokenStatus::expires)
                .toList();
    }

    @Nested
    class OnCloud extends CloudRouteTest {

        @Test
        void itIsWhatTokenExpiresSays() throws Exception {
            follow("RP?tokenExpires=2027-01-31");

            assertThat(ends(context)).containsExactly(LocalDate.of(2027, 1, 31));
            assertThat(confluence.requests().count(request -> request.path().endsWith(TOKENS)))
                    .isZero();
        }

        @Test
        void itGoesWithTheTokenInTheFileAndIsReplacedWithIt() throws Exception {
            Path file = folder.resolve("credentials.properties");
            ConfluenceConfiguration options = context.getComponent("confluence", ConfluenceComponent.class)
                    .getConfiguration();
            options.setUsername(null);
            options.setApiToken(null);
            String reader = "username=" + Accounts.READER.email() + "\napiToken="
                    + Credentials.READER_API_TOKEN.secret() + "\n";
            Files.writeString(file, reader + "tokenExpires=2027-01-31\n");
            follow("RP?tokenExpires=2026-12-24&credentialsFile=" + file);
            assertThat(ends(context)).containsExactly(LocalDate.of(2027, 1, 31));

            Files.writeString(file, reader + "tokenExpires=2028-01-31\n");
            poll();
            assertThat(ends(context)).containsExactly(LocalDate.of(2028, 1, 31));

            Files.writeString(file, reader + "tokenExpires=soon\n");
            wiki.createPage("RP", null, "Page", "<p>x</p>");
            assertThat(pollAnew())
                    .as("a date that nobody understands fails no sync")
                    .hasSize(1);
        }
    }

    @Nested
    class OnDataCenter extends DataCenterRouteTest {

        private final Token other =
                new Token("pat-s3cr3t-other", Accounts.READER, Token.Kind.PERSONAL_ACCESS, Set.of());

        private LocalDate in(int days) {
            return LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(days)), ZoneOffset.UTC);
        }

        private void end(Token token, int days) {
            wiki.signIn().expire(token, clock.instant().plus(Duration.ofDays(days)));
        }

        @Test
        void theServerTellsItAndIsAskedOnceADay() throws Exception {
            end(Credentials.READER_PAT, 40);
            follow("RP");
            poll();
            poll();
            assertThat(ends(context)).containsExactly(in(40));
            assertThat(confluence.requests().count(request -> request.path().endsWith(TOKENS)))
                    .isEqualTo(1);

            end(Credentials.READER_PAT, 50);
            LocalDate extended = in(50);
            clock.advance(Duration.ofDays(1));
            poll();
            assertThat(ends(context)).containsExactly(extended);
        }

        @Test
        void aQuestionThatFailsLaterForgetsNothing() throws Exception {
            end(Credentials.READER_PAT, 40);
            LocalDate told = in(40);
            follow("RP");
            confluence.faults().always().matching(TOKENS).answer(403);

            for (int day = 0; day < 3; day++) {
                clock.advance(Duration.ofDays(1));
                poll();
            }

            assertThat(ends(context)).containsExactly(told);
        }

        @Test
        void ofSeveralTokensItIsTheOneThatIsUsed() throws Exception {
            end(Credentials.READER_PAT, 40);
            wiki.signIn().issue(other);
            end(other, 10);

            follow("RP");

            assertThat(ends(context)).containsExactly(in(40));
        }

        @Test
        void ofSeveralThatAreUsedItIsTheEarliest() throws Exception {
            end(Credentials.READER_PAT, 40);
            wiki.signIn().issue(other);
            end(other, 10);
            wiki.signIn().used(other, clock.instant());

            follow("RP");

            assertThat(ends(context)).containsExactly(in(10));
        }

        @Test
        void aServerThatDoesNotTellFailsNoSync() throws Exception {
            for (int status : List.of(401, 403, 404, 500)) {
                confluence.faults().always().matching(TOKENS).answer(status);
                wiki.createPage("RP", null, "Page of " + status, "<p>x</p>");
                if (context.getRoute(ROUTE) == null) {
                    follow("RP");
                } else {
                    clock.advance(Duration.ofDays(1));
                    poll();
                }
                confluence.faults().clear();
            }

            assertThat(received).hasSize(4);
            assertThat(ends(context)).isEmpty();
            assertThat(status().faults()).isEmpty();
        }

        @Test
        void aPasswordHasNoEndThatIsAskedFor() throws Exception {
            follow("RP?accessToken=&username=" + Accounts.READER.username() + "&password="
                    + Credentials.READER_PASSWORD.secret());

            assertThat(confluence.requests().matching(request -> request.path().endsWith(TOKENS)))
                    .extracting(LoggedRequest::path)
                    .isEmpty();
        }
    }
}
