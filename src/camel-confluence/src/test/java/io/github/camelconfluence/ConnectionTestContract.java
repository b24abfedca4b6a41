package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.check.Finding;
import io.github.camelconfluence.check.Finding.Level;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a test of a connection tells, on any Confluence. */
abstract class ConnectionTestContract extends ConfluenceRouteTest {

    /** What the connection options of the deployment sign in with. */
    abstract Token token();

    /** The same for an administrator, as options of an endpoint. */
    abstract String administratorsOptions();

    /** What a reader may have included besides, beginning with a comma. */
    abstract String readers();

    ConfluenceConnections connections() {
        return ConfluenceConnections.of(context).alsoSwitchedOn(route -> true);
    }

    ConnectionReport test() {
        return connections().test("confluence").orElseThrow();
    }

    static List<String> whats(ConnectionReport report, Level level) {
        return report.at(level).stream().map(Finding::what).toList();
    }

    @Test
    void aConnectionThatIsWellHasNothingToMend() throws Exception {
        pages(3);
        follow("RP?include=labels,ancestors,comments,attachments" + readers()
                + "&types=page,blogpost,comment,attachment");

        ConnectionReport report = test();

        assertThat(report.findings())
                .as("%s", report)
                .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.OK));
        assertThat(report.ok()).isTrue();
        assertThat(report.spaces()).containsExactly(new ConnectionReport.VisibleSpace("RP", "RAG Pipelines", 3, true));
        assertThat(report.account()).satisfies(account -> {
            assertThat(account.name()).isEqualTo(Accounts.READER.displayName());
            assertThat(account.administrator()).isNull();
        });
        assertThat(report.limits()).isNotEmpty();
        assertThat(whats(report, Level.OK)).anyMatch(what -> what.contains("May read comments (for " + ROUTE + ")"));
    }

    @Test
    void itIsJsonWithoutAnyModuleAndHoldsNoSecret() throws Exception {
        pages(1);
        follow("RP");

        JsonNode json = new ObjectMapper().valueToTree(test());

        assertThat(json.path("ok").asBoolean()).isTrue();
        assertThat(json.path("findings").path(0).path("level").asText()).isEqualTo("ok");
        assertThat(json.path("site").path("deployment").asText()).isIn("cloud", "datacenter");
        assertThat(json.toString() + test()).doesNotContain(token().secret());
    }

    @Test
    void anAdministratorsTokenIsWarnedOf() throws Exception {
        pages(1);
        follow("RP?" + administratorsOptions());

        ConnectionReport report = connections().test("confluence-" + ROUTE).orElseThrow();

        assertThat(report.ok()).isTrue();
        assertThat(whats(report, Level.WARNING)).singleElement().asString().contains("administrator");
        assertThat(report.at(Level.WARNING).get(0).cure()).contains("account of its own");
    }

    @Test
    void aRevokedTokenIsToldWithWhatToDoAndNothingMoreIsAsked() throws Exception {
        pages(1);
        follow("RP");
        wiki.revoke(token());
        confluence.requests().clear();

        ConnectionReport report = test();

        assertThat(report.ok()).isFalse();
        assertThat(report.at(Level.FAULT))
                .singleElement()
                .satisfies(fault -> assertThat(fault.cure()).contains("new token"));
        assertThat(confluence.requests().count()).isLessThanOrEqualTo(2);
        assertThat(report.site()).as("which is known from before").isNotNull();
    }

    @Test
    void aSpaceThatIsNotThereIsAFaultBesideWhatIsWell() throws Exception {
        pages(2);
        follow("RP");
        route(builder -> builder.from("confluence:RQ?startScheduler=false&syncId=other")
                .routeId("other")
                .autoStartup(false)
                .to("mock:other"));

        ConnectionReport report = test();

        assertThat(whats(report, Level.FAULT)).singleElement().asString().contains("'RQ'", "Did you mean RP");
        assertThat(report.spaces())
                .extracting(ConnectionReport.VisibleSpace::key)
                .containsExactly("RP");
        assertThat(whats(report, Level.OK)).anyMatch(what -> what.contains("May search"));
    }

    @Test
    void aClockThatIsWrongIsWarnedOf() throws Exception {
        pages(1);
        follow("RP");
        TestClock wrong = new TestClock();
        wrong.advance(Duration.between(wrong.instant(), clock.instant()).plusMinutes(5));
        context.getComponent("confluence", ConfluenceComponent.class).useClock(wrong);

        assertThat(whats(test(), Level.WARNING)).singleElement().asString().contains("300 s ahead of");
    }

    @Test
    void onlyFewRequestsAreSentAndAllOfThemRead() throws Exception {
        for (int number = 0; number < 30; number++) {
            wiki.createSpace("S" + number, "Space " + number);
            wiki.createPage("S" + number, null, "Page", "<p>x</p>");
        }
        follow("*?include=labels,ancestors,readers,comments,attachments&types=page,blogpost,comment,attachment");
        confluence.requests().clear();

        ConnectionReport report = test();

        assertThat(report.spaces()).hasSize(20);
        assertThat(whats(report, Level.OK)).anyMatch(what -> what.contains("11 further spaces"));
        assertThat(confluence.requests().count()).isLessThanOrEqualTo(20 + 25);
        assertThat(confluence.requests().all())
                .filteredOn(request -> !request.path().endsWith("/users-bulk")
                        && !request.path().contains("/rpc/json-rpc/"))
                .extracting(LoggedRequest::method)
                .containsOnly("GET");
    }

    @Test
    void manyPagesAreEstimatedAndNotRead() throws Exception {
        pages(600);
        follow("RP", exchange -> {});
        confluence.requests().clear();

        ConnectionReport report = test();

        assertThat(report.spaces()).singleElement().satisfies(space -> {
            assertThat(space.counted()).isFalse();
            assertThat(space.pages()).isBetween(500L, 700L);
        });
        assertThat(confluence.requests().count()).isLessThanOrEqualTo(15);
    }

    @Test
    void theConnectionsAreListedWithTheirRoutesWithoutARequest() throws Exception {
        route(builder -> builder.from("confluence:RP?startScheduler=false")
                .routeId("idle")
                .autoStartup(false)
                .to("mock:idle"));

        ConfluenceConnections asCamelHasThem = ConfluenceConnections.of(context);
        assertThat(asCamelHasThem.all()).singleElement().satisfies(connection -> {
            assertThat(connection.name()).isEqualTo("confluence");
            assertThat(connection.routes())
                    .containsExactly(new ConfluenceConnection.Follower("idle", "idle", "RP", false));
        });
        assertThat(connections().all().get(0).routes())
                .containsExactly(new ConfluenceConnection.Follower("idle", "idle", "RP", true));
        assertThat(confluence.requests().count()).isZero();
        assertThat(connections().test("another")).isEmpty();
    }

    @Test
    void whatAnOperationNeedsIsToldAndNothingIsWritten() throws Exception {
        pages(1);
        route(builder -> builder.from("direct:x").to("confluence:RP?operation=createPage"));
        confluence.requests().clear();

        ConnectionReport report = test();

        assertThat(report.ok()).isTrue();
        assertThat(report.at(Finding.Level.WARNING))
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("may write pages (for createPage)"));
        assertThat(confluence.requests().all())
                .extracting(LoggedRequest::method)
                .containsOnly("GET");
    }

    @Test
    void whatOnlyARouteNeedsThatIsSwitchedOffIsNotAskedFor() throws Exception {
        route(builder -> builder.from("confluence:NOWHERE?startScheduler=false")
                .routeId("idle")
                .autoStartup(false)
                .to("mock:idle"));

        assertThat(ConfluenceConnections.of(context)
                        .test("confluence")
                        .orElseThrow()
                        .ok())
                .isTrue();
        assertThat(test().ok()).isFalse();
    }

    @Test
    void anEndpointTestsTheConnectionThatItsRoutesUse() throws Exception {
        pages(1);
        follow("RP");
        ConfluenceEndpoint endpoint = context.getEndpoint("confluence:RP?bodyFormat=text", ConfluenceEndpoint.class);

        assertThat(endpoint.testConnection().ok()).isTrue();
        assertThat(endpoint.testConnection().spaces())
                .extracting(ConnectionReport.VisibleSpace::key)
                .containsExactly("RP");
    }

    @Test
    void whileTheServerWantsToBeLeftAloneNothingIsAsked() throws Exception {
        pages(1);
        follow("RP");
        confluence
                .faults()
                .next(1)
                .answer(io.github.camelconfluence.simulator.http.Answer.of(429, "text/plain", "")
                        .with("Retry-After", "7200"));
        assertThat(test().ok()).isFalse();
        confluence.requests().clear();

        ConnectionReport report = test();

        assertThat(whats(report, Level.WARNING)).anyMatch(what -> what.contains("Nothing is asked before"));
        assertThat(confluence.requests().count()).isZero();
    }
}
