package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelconfluence.check.ConnectionReport;
import io.github.camelconfluence.check.Finding;
import io.github.camelconfluence.check.Finding.Level;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
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

    /** The same for somebody who may write. */
    abstract String editorsOptions();

    /** Of the seven things that are written here, of how many nobody tells whether they may be. */
    int untold() {
        return 0;
    }

    /** Whether the token's scopes are looked for, too. */
    boolean probesScopes() {
        return false;
    }

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

    /** What the route's operations write to, by an account that may or may not. */
    private void write(String options) throws Exception {
        List<String> operations = List.of(
                "createPage",
                "createBlogPost",
                "movePage",
                "deletePage",
                "createComment",
                "addLabels",
                "uploadAttachment");
        route(builder -> {
            org.apache.camel.model.RouteDefinition route =
                    builder.from("direct:x").routeId(ROUTE).autoStartup(false);
            operations.forEach(operation -> route.to("confluence:RP?operation=" + operation + options));
        });
        confluence.requests().clear();
    }

    /** Of whoever writes, by its name or that of its route. */
    private ConnectionReport testWriting() {
        return connections().all().stream()
                .map(connection -> connections().test(connection.name()).orElseThrow())
                .filter(report -> !report.spaces().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayNotWriteIsToldSoBeforeAnythingIsWritten() throws Exception {
        pages(1);
        write("");

        ConnectionReport report = testWriting();

        assertThat(report.ok()).isFalse();
        assertThat(whats(report, Level.FAULT))
                .anyMatch(what -> what.startsWith("May not write pages in RP (for createPage): "))
                .anyMatch(what -> what.startsWith("May not move pages in RP (for movePage): "))
                .anyMatch(what -> what.startsWith("May not write labels in RP (for addLabels): "));
        assertNothingCouldHaveChanged();
    }

    @Test
    void whoMayWriteIsToldSoAndNothingIsWritten() throws Exception {
        ContentId page = pages(1).get(0);
        write("&" + editorsOptions());

        ConnectionReport report = testWriting();

        assertThat(report.ok()).as("%s", report).isTrue();
        assertThat(whats(report, Level.OK))
                .contains(
                        "May write pages in RP (for createPage)",
                        "May move pages in RP (for movePage)",
                        "May delete pages in RP (for deletePage)",
                        "May write labels in RP (for addLabels)");
        assertThat(whats(report, Level.OK).stream().filter(what -> what.matches("May (write|move|delete|upload) .*")))
                .hasSize(7 - untold());
        assertThat(whats(report, Level.WARNING)).hasSize(untold()).allMatch(what -> what.contains("is not known: "));
        assertThat(wiki.find(page))
                .hasValueSatisfying(kept -> assertThat(kept.version().number()).isEqualTo(1));
        assertNothingCouldHaveChanged();
    }

    @Test
    void whatNobodyTellsInASpaceWithoutPagesIsNotKnown() throws Exception {
        write("&" + editorsOptions());

        assertThat(whats(testWriting(), Level.WARNING))
                .anyMatch(what -> what.startsWith("Whether the account may delete pages in RP (for deletePage) is not"
                        + " known: a page tells it, and none is seen"));
    }

    @Test
    void eachSpaceThatIsWrittenToIsAskedForItself() throws Exception {
        pages(1);
        wiki.createSpace("ENG", "Engineering");
        wiki.createPage("ENG", null, "Home", "<p>x</p>");
        route(builder -> builder.from("direct:x")
                .routeId(ROUTE)
                .autoStartup(false)
                .to("confluence:RP?operation=createPage&" + editorsOptions())
                .to("confluence:ENG?operation=updatePage&" + editorsOptions()));

        assertThat(whats(testWriting(), Level.OK))
                .contains("May write pages in RP (for createPage)", "May write pages in ENG (for updatePage)");
    }

    /** Whatever is not asked for only is asked of the content with the number 0, which cannot be there. */
    private void assertNothingCouldHaveChanged() {
        assertThat(confluence.requests().all())
                .filteredOn(request -> !request.method().equals("GET"))
                .allSatisfy(request -> {
                    assertThat(request.path()).matches(".*/(pages|footer-comments|content)/0(/.*)?");
                    assertThat(request.status()).isIn(400, 401, 403, 404);
                });
        if (!probesScopes()) {
            assertThat(confluence.requests().all())
                    .extracting(LoggedRequest::method)
                    .containsOnly("GET");
        }
    }

    @Test
    void connectionsThatAreOnlyWrittenByAreCalledAfterTheirRoutesWhicheverIsMadeFirst() throws Exception {
        String editors = "confluence:RP?operation=createPage&" + editorsOptions();
        String slow = "confluence:RP?operation=createPage&responseTimeout=1000";
        String slower = "confluence:RP?operation=createPage&responseTimeout=2000";
        route(builder ->
                builder.from("direct:y").routeId("publish").autoStartup(false).to(slow));
        route(builder ->
                builder.from("direct:x").routeId("announce").autoStartup(false).to(editors));
        route(builder -> builder.from("direct:z")
                .routeId("archive")
                .autoStartup(false)
                .to(slower)
                .to(editors));

        assertThat(connections().all())
                .extracting(ConfluenceConnection::name)
                .containsExactly("confluence", "confluence-announce", "confluence-archive", "confluence-publish");
        assertThat(connections().test("confluence-announce").orElseThrow().connection())
                .isEqualTo("confluence-announce");
    }

    @Test
    void noTwoConnectionsAreCalledTheSame() throws Exception {
        route(builder -> builder.from("direct:x")
                .routeId("publish")
                .autoStartup(false)
                .to("confluence:RP?operation=createPage&responseTimeout=1000")
                .to("confluence:RP?operation=createPage&responseTimeout=2000"));

        assertThat(connections().all())
                .extracting(ConfluenceConnection::name)
                .containsExactly("confluence", "confluence-publish", "confluence-publish-2");
    }

    @Test
    void theOwnNameOfAComponentIsNotGivenToAConnectionOfAnother() throws Exception {
        ConfluenceComponent other = new ConfluenceComponent();
        other.setConfiguration(context.getComponent("confluence", ConfluenceComponent.class)
                .getConfiguration()
                .copy());
        context.addComponent("confluence-publish", other);
        route(builder -> builder.from("direct:x")
                .routeId("publish")
                .autoStartup(false)
                .to("confluence:RP?operation=createPage&responseTimeout=1000"));

        assertThat(connections().all())
                .extracting(ConfluenceConnection::name)
                .containsExactly("confluence", "confluence-publish-2", "confluence-publish");
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
