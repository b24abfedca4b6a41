package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.check.Finding.Level;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectionTestTest {

    @Nested
    class AtACloudSite extends ConnectionTestContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.cloud();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.cloud(confluence);
        }

        @Override
        Token token() {
            return Credentials.READER_API_TOKEN;
        }

        @Override
        String readers() {
            return ",readers";
        }

        @Override
        String editorsOptions() {
            return "username=" + Accounts.EDITOR.email() + "&apiToken=RAW(" + Credentials.EDITOR_API_TOKEN.secret()
                    + ")";
        }

        @Override
        String administratorsOptions() {
            return "username=" + Accounts.ADMINISTRATOR.email() + "&apiToken=RAW("
                    + Credentials.ADMIN_API_TOKEN.secret() + ")";
        }

        @Test
        void theCloudIdIsTold() {
            assertThat(test().site()).satisfies(site -> {
                assertThat(site.deployment()).isEqualTo("cloud");
                assertThat(site.cloudId()).isEqualTo(confluence.cloudId());
                assertThat(site.api()).isEqualTo(site.url());
            });
        }
    }

    @Nested
    class ThroughTheGateway extends ConnectionTestContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.gateway();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.gateway(confluence);
        }

        @Override
        Token token() {
            return Credentials.READER_SCOPED_TOKEN;
        }

        @Override
        String readers() {
            return ",readers";
        }

        @Override
        String editorsOptions() {
            return "username=" + Accounts.EDITOR.email() + "&apiToken=RAW(" + Credentials.EDITOR_SCOPED_TOKEN.secret()
                    + ")";
        }

        @Override
        boolean probesScopes() {
            return true;
        }

        @Override
        String administratorsOptions() {
            Token token =
                    new Token("ATATT3s-admin", Accounts.ADMINISTRATOR, Token.Kind.SCOPED, Credentials.READ_SCOPES);
            wiki.signIn().issue(token);
            return "username=" + Accounts.ADMINISTRATOR.email() + "&apiToken=RAW(" + token.secret() + ")";
        }

        /** With every scope but these. */
        private String without(String... scopes) {
            Set<String> rest = new HashSet<>(Credentials.READ_SCOPES);
            Set.of(scopes).forEach(rest::remove);
            Token poor = new Token("ATATT3s-poor", Accounts.READER, Token.Kind.SCOPED, rest);
            wiki.signIn().issue(poor);
            return "apiToken=RAW(" + poor.secret() + ")";
        }

        @Test
        void eachScopeThatARouteNeedsAndTheTokenLacksIsNamed() throws Exception {
            pages(1);
            String options = "types=page,comment,attachment,folder&include=ancestors,labels,readers&syncId=x&"
                    + without(
                            "read:comment:confluence",
                            "read:attachment:confluence",
                            "readonly:content.attachment:confluence",
                            "read:folder:confluence",
                            "search:confluence",
                            "read:content-details:confluence",
                            "read:user:confluence");
            route(builder -> builder.from("confluence:RP?startScheduler=false&" + options)
                    .routeId(ROUTE)
                    .autoStartup(false)
                    .to("mock:x"));

            ConnectionReport report = connections().test("confluence-" + ROUTE).orElseThrow();

            assertThat(String.join("\n", whats(report, Level.FAULT)))
                    .contains(
                            "'read:comment:confluence'",
                            "'read:attachment:confluence'",
                            "'readonly:content.attachment:confluence'",
                            "'read:folder:confluence'",
                            "'search:confluence'");
            assertThat(report.at(Level.WARNING))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.cure()).contains("read:user:confluence"));
            assertThat(report.spaces()).hasSize(1);
        }

        @Test
        void aTokenThatMayNotSayWhoItIsIsTestedForTheRest() throws Exception {
            pages(1);
            String options = without("read:confluence-user", "read:content-details:confluence");
            route(builder -> builder.from("confluence:RP?startScheduler=false&" + options)
                    .routeId(ROUTE)
                    .autoStartup(false)
                    .to("mock:x"));

            ConnectionReport report = connections().test("confluence-" + ROUTE).orElseThrow();

            assertThat(whats(report, Level.FAULT)).allMatch(what -> what.contains("'read:confluence-user'"));
            assertThat(report.spaces()).hasSize(1);
        }

        /** Of a server that grants access tokens: the simulator has none. */
        private HttpServer granting(String secret, String scopes) throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] grant = ("{\"access_token\":\"" + secret + "\",\"expires_in\":3600,\"scope\":\"" + scopes + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, grant.length);
                exchange.getResponseBody().write(grant);
                exchange.close();
            });
            server.start();
            return server;
        }

        @Test
        void theScopesThatComeWithAnAccessTokenAreReadAndNoneIsLookedFor() throws Exception {
            pages(1);
            Set<String> scopes = new HashSet<>(Credentials.EDITOR_OAUTH_TOKEN.scopes());
            scopes.remove("write:confluence-content");
            HttpServer server = granting(Credentials.EDITOR_OAUTH_TOKEN.secret(), String.join(" ", scopes));
            ConfluenceConfiguration options = context.getComponent("confluence", ConfluenceComponent.class)
                    .getConfiguration();
            options.setUsername(null);
            options.setApiToken(null);
            options.setClientId("robot");
            options.setClientSecret("RAW(" + Credentials.MARK + ")");
            options.setTokenUrl("http://127.0.0.1:" + server.getAddress().getPort());
            route(builder -> builder.from("direct:x")
                    .routeId(ROUTE)
                    .autoStartup(false)
                    .to("confluence:RP?operation=createPage")
                    .to("confluence:RP?operation=addLabels"));
            confluence.requests().clear();

            ConnectionReport report = test();
            server.stop(0);

            assertThat(whats(report, Level.OK)).contains("May write pages in RP (for createPage)");
            assertThat(report.at(Level.FAULT)).singleElement().satisfies(fault -> {
                assertThat(fault.what())
                        .isEqualTo("May not write labels in RP (for addLabels): the token lacks the scope"
                                + " 'write:confluence-content'");
                assertThat(fault.cure()).contains("token that also has the scope");
            });
            assertThat(confluence.requests().all())
                    .extracting(LoggedRequest::method)
                    .containsOnly("GET");
        }

        @Test
        void theGatewayIsTold() {
            assertThat(test().site())
                    .satisfies(site -> assertThat(site.api())
                            .startsWith(confluence.gatewayUrl().toString())
                            .contains(confluence.cloudId()));
        }
    }

    @Nested
    class OnDataCenter extends ConnectionTestContract {

        @Override
        Settings simulator() {
            return ConfluenceSimulator.dataCenter();
        }

        @Override
        Map<String, Object> connection(ConfluenceSimulator confluence) {
            return Connections.dataCenter(confluence);
        }

        @Override
        Token token() {
            return Credentials.READER_PAT;
        }

        @Override
        String readers() {
            return "";
        }

        @Override
        String editorsOptions() {
            return "accessToken=RAW(" + Credentials.EDITOR_PAT.secret() + ")";
        }

        /** Blog posts, comments and attachments. */
        @Override
        int untold() {
            return 3;
        }

        @Override
        String administratorsOptions() {
            return "accessToken=RAW(" + Credentials.ADMIN_PAT.secret() + ")";
        }

        @Test
        void theVersionIsTold() {
            assertThat(test().site()).satisfies(site -> {
                assertThat(site.deployment()).isEqualTo("datacenter");
                assertThat(site.version()).matches("\\d+\\.\\d+.*");
                assertThat(site.cloudId()).isNull();
            });
        }

        @Test
        void whoMayNotReadThePermissionsOfASpaceIsToldThatReadersWouldBeNobody() throws Exception {
            pages(1);
            follow("RP?include=readers");

            assertThat(test().at(Level.FAULT)).singleElement().satisfies(fault -> {
                assertThat(fault.what()).contains("readers would be nobody");
                assertThat(fault.cure()).contains("administrator of the space");
            });
        }

        @Test
        void aPageThatIsClosedToEditorsTellsNothingOfOthers() throws Exception {
            pages(1);
            confluence.faults().always().matching("expand=operations").answer(Answer.of(200, "application/json", """
                            {"id":"1","type":"page","operations":[{"operation":"read","targetType":"page"}],
                             "restrictions":{"update":{"restrictions":{
                               "user":{"results":[{"type":"known","userKey":"x"}],"start":0,"limit":200,"size":1},
                               "group":{"results":[],"start":0,"limit":200,"size":0}}}}}"""));
            route(builder -> builder.from("direct:x").to("confluence:RP?operation=updatePage"));

            ConnectionReport report = test();

            assertThat(report.ok()).isTrue();
            assertThat(whats(report, Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains(
                            "may write pages in RP (for updatePage) is not known: the page that was looked at is restricted");
        }

        @Test
        void typesThatOnlyCloudHasAreAFault() throws Exception {
            route(builder -> builder.from("confluence:RP?startScheduler=false&types=page,folder")
                    .routeId(ROUTE)
                    .autoStartup(false)
                    .to("mock:x"));

            assertThat(whats(test(), Level.FAULT)).first().asString().contains("Option types names folder");
        }
    }
}
