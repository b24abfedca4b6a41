package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.check.Finding;
import io.github.camelconfluence.check.Finding.Level;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a test of a connection says of writing says no more than what was looked at. */
class WritesToldTest {

    private static String as(Token token) {
        return "username=" + token.account().email() + "&apiToken=RAW(" + token.secret() + ")";
    }

    private static List<String> whats(ConnectionReport report, Level level) {
        return report.at(level).stream().map(Finding::what).toList();
    }

    @Nested
    class InManySpaces extends CloudRouteTest {

        private final String editor = as(Credentials.EDITOR_API_TOKEN);

        private ConnectionReport testOf(String follows, String writes) throws Exception {
            route(builder -> builder.from("confluence:" + follows + "?startScheduler=false&" + editor)
                    .routeId(ROUTE)
                    .autoStartup(false)
                    .to("confluence:" + writes + "&" + editor));
            return ConfluenceConnections.of(context)
                    .alsoSwitchedOn(route -> true)
                    .test("confluence-" + ROUTE)
                    .orElseThrow();
        }

        private void spaces(int many) {
            for (int number = 10; number < 10 + many; number++) {
                wiki.createSpace("S" + number, "Space " + number);
                wiki.createPage("S" + number, null, "Home", "<p>x</p>");
            }
        }

        @Test
        void aPageIsLookedForAlsoInASpaceWhosePagesWereNotCounted() throws Exception {
            spaces(25);
            wiki.createSpace("ZZ", "Written to");
            wiki.createPage("ZZ", null, "Home", "<p>x</p>");

            ConnectionReport report = testOf("*", "ZZ?operation=deletePage");

            assertThat(whats(report, Level.OK)).contains("May delete pages in ZZ (for deletePage)");
        }

        @Test
        void everySpaceThatIsNamedIsLookedAt() throws Exception {
            spaces(5);

            ConnectionReport report = testOf("S10", "S10,S11,S12,S13,S14?operation=createPage");

            assertThat(whats(report, Level.OK))
                    .contains("May write pages in S13 (for createPage)", "May write pages in S14 (for createPage)");
        }

        @Test
        void ofMoreSpacesThanAreLookedAtItIsSaid() throws Exception {
            spaces(22);
            StringBuilder all = new StringBuilder("S10");
            for (int number = 11; number < 32; number++) {
                all.append(",S").append(number);
            }

            ConnectionReport report = testOf("S10", all + "?operation=createPage");

            assertThat(whats(report, Level.WARNING))
                    .contains("Whether createPage may write was not looked at in 2 of its spaces, from S30 on");
        }
    }

    @Nested
    class ThroughTheGateway extends ConfluenceRouteTest {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.gateway();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.gateway(confluence);
        }

        private ConnectionReport testOfWriting() throws Exception {
            route(builder -> builder.from("direct:x")
                    .routeId(ROUTE)
                    .autoStartup(false)
                    .to("confluence:RP?operation=createPage&" + as(Credentials.EDITOR_SCOPED_TOKEN)));
            return ConfluenceConnections.of(context)
                    .alsoSwitchedOn(route -> true)
                    .test("confluence-" + ROUTE)
                    .orElseThrow();
        }

        @ParameterizedTest
        @CsvSource({
            "302, text/html, ''",
            "404, text/html, <h1>Not found</h1>",
            "410, application/json, {}",
            "501, application/json, {}",
            "413, text/html, too large"
        })
        void whatOthersThanConfluenceAnswerIsNoProofOfAScope(int status, String type, String body) throws Exception {
            confluence.faults().always().matching("/pages/0").answer(Answer.of(status, type, body));

            assertThat(whats(testOfWriting(), Level.WARNING))
                    .anyMatch(
                            what -> what.startsWith("Whether the account may write pages in RP (for createPage) is not"
                                    + " known: the gateway does not tell which scopes the token has"));
        }

        @Test
        void whatAProxyDoesNotFindIsNoProofEither() throws Exception {
            confluence
                    .faults()
                    .always()
                    .matching("/pages/0")
                    .answer(Answer.of(404, "text/html", "").with("Server", "CloudFront"));

            assertThat(whats(testOfWriting(), Level.WARNING)).anyMatch(what -> what.contains("is not known: "));
        }

        @ParameterizedTest
        @CsvSource({"400", "404", "409"})
        void thatConfluenceFindsNothingThereIs(int status) throws Exception {
            String body = "{'errors':[{'status':" + status + ",'title':'Not Found'}]}";
            confluence
                    .faults()
                    .always()
                    .matching("/pages/0")
                    .answer(Answer.of(status, "application/json", body.replace('\'', '"')));

            assertThat(whats(testOfWriting(), Level.OK)).contains("May write pages in RP (for createPage)");
        }
    }
}
