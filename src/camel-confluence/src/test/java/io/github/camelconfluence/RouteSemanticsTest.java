package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import io.github.camelconfluence.sync.SyncStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a change counts as delivered, whatever the route does with it. */
class RouteSemanticsTest extends CloudRouteTest {

    @Test
    void aDeadLetterChannelCountsAsDelivered() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        MockEndpoint dead = getMockEndpoint("mock:dead");
        dead.expectedMessageCount(1);
        route(builder -> builder.from("confluence:RP?startScheduler=false")
                .routeId(ROUTE)
                .errorHandler(builder.deadLetterChannel("mock:dead"))
                .throwException(new IllegalStateException("Never")));
        poll();
        clock.advance(Duration.ofHours(2));
        poll();

        dead.assertIsSatisfied();
    }

    @Test
    void aRolledBackExchangeIsNotDelivered() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        MockEndpoint seen = getMockEndpoint("mock:seen");
        seen.expectedMessageCount(2);
        route(builder -> builder.from("confluence:RP?startScheduler=false")
                .routeId(ROUTE)
                .to("mock:seen")
                .markRollbackOnly());
        poll();
        clock.advance(Duration.ofMinutes(1));
        poll();

        seen.assertIsSatisfied();
    }

    @Test
    void anAsynchronousRouteIsWaitedFor() throws Exception {
        for (int i = 0; i < 20; i++) {
            wiki.createPage("RP", null, "Page " + i, "<p>x</p>");
        }
        ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
        route(builder -> {
            builder.from("confluence:RP?startScheduler=false")
                    .routeId(ROUTE)
                    .to("seda:sink?concurrentConsumers=4&pollTimeout=50");
            builder.from("seda:sink?concurrentConsumers=4&pollTimeout=50")
                    .routeId("sink")
                    .process(exchange -> taken.add(exchange.getIn().getHeader(ConfluenceHeaders.TITLE, String.class)));
        });
        poll();

        assertThat(taken).hasSize(20).doesNotHaveDuplicates();
        poll();
        assertThat(taken).hasSize(20);
    }

    @Test
    void aSmallPollGoesOnWhereTheLastOneEnded() throws Exception {
        for (int i = 0; i < 7; i++) {
            wiki.createPage("RP", null, "Page " + i, "<p>x</p>");
        }
        follow("RP?maxMessagesPerPoll=3");
        assertThat(received).hasSize(3);
        poll();
        assertThat(received).hasSize(6);
        poll();
        poll();
        assertThat(received).hasSize(7).extracting(ConfluenceChange::id).doesNotHaveDuplicates();
    }

    @Test
    void whatARouteWasStoppedInTheMiddleOfIsDeliveredAfterItsStart() throws Exception {
        for (int i = 0; i < 10; i++) {
            wiki.createPage("RP", null, "Page " + i, "<p>x</p>");
        }
        List<String> taken = new ArrayList<>();
        List<CompletableFuture<Void>> suspension = new ArrayList<>();
        follow("RP", exchange -> {
            taken.add(exchange.getIn().getHeader(ConfluenceHeaders.CONTENT_ID, String.class));
            if (taken.size() == 3) {
                suspension.add(CompletableFuture.runAsync(this::suspend));
                await().until(() ->
                        ((ConfluenceConsumer) context.getRoute(ROUTE).getConsumer()).isStoppingNow());
            }
        });
        poll();
        suspension.get(0).get(20, TimeUnit.SECONDS);
        int before = taken.size();
        context.getRouteController().resumeRoute(ROUTE);
        poll();
        poll();

        assertThat(before).isLessThan(10);
        assertThat(taken).hasSize(10).doesNotHaveDuplicates();
    }

    private void suspend() {
        try {
            context.getRouteController().suspendRoute(ROUTE, 10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSinkThatTakesNothingIsProbedRatherThanFlooded() throws Exception {
        for (int i = 0; i < 40; i++) {
            wiki.createPage("RP", null, "Page " + i, "<p>x</p>");
        }
        boolean[] sinkUp = {false};
        int[] offered = {0};
        follow("RP", exchange -> {
            offered[0]++;
            if (!sinkUp[0]) {
                throw new IllegalStateException("The sink is down");
            }
            received.add(exchange.getIn().getBody(ConfluenceChange.class));
        });
        poll();
        assertThat(offered[0]).as("twenty failures in a row stop the slice").isEqualTo(20);
        poll();
        assertThat(offered[0]).as("one probe").isEqualTo(21);
        assertThat(status().faults()).extracting(SyncStatus.Fault::kind).contains("sink-down");

        sinkUp[0] = true;
        clock.advance(Duration.ofHours(2));
        poll();
        poll();
        assertThat(received).hasSize(40).extracting(ConfluenceChange::id).doesNotHaveDuplicates();
        assertThat(status().faults()).isEmpty();
    }

    @Test
    @Tag("slow")
    void pollEnrichDeliversWhatIsDueOnce() throws Exception {
        wiki.createPage("RP", null, "One", "<p>x</p>");
        wiki.createPage("RP", null, "Two", "<p>x</p>");
        route(builder -> builder.from("direct:ask")
                .routeId("ask")
                .pollEnrich("confluence:RP?syncId=asked&initialDelay=1&delay=50", 2_000)
                .process(exchange -> {
                    ConfluenceChange change = exchange.getIn().getBody(ConfluenceChange.class);
                    if (change != null) {
                        received.add(change);
                    }
                }));

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            template.sendBody("direct:ask", "go");
            return received.size() >= 2;
        });
        template.sendBody("direct:ask", "once more");

        assertThat(received).extracting(ConfluenceChange::title).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    @Tag("slow")
    void quartzMayScheduleThePolls() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        MockEndpoint changes = getMockEndpoint("mock:changes");
        changes.expectedMinimumMessageCount(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("confluence:RP?scheduler=quartz&scheduler.cron=0/1+*+*+*+*+?")
                        .routeId("cron")
                        .to("mock:changes");
            }
        });

        await().atMost(Duration.ofSeconds(20)).untilAsserted(changes::assertIsSatisfied);
    }

    @Test
    void includingArchivedContentsDeliversThemWithTheirStatus() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP?includeArchived=true");

        wiki.archive(page);

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("updated");
            assertThat(change.changes()).containsExactly("status");
            assertThat(change.status()).isEqualTo("archived");
        });
    }

    @Test
    void anArchivedContentIsDeletedUnlessWanted() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP");

        wiki.archive(page);

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("deleted");
            assertThat(change.reason()).isEqualTo("archived");
        });
    }

    @Test
    void aFolderIsAnAncestorWithARestrictionOfItsOwn() throws Exception {
        ContentId folder = wiki.createFolder("RP", null, "Guides");
        wiki.createPage("RP", folder, "Page", "<p>x</p>");
        follow("RP?include=ancestors,readers");
        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.path()).startsWith("RP/Guides/Page-");
            assertThat(change.ancestors())
                    .extracting(ConfluenceChange.Ancestor::title)
                    .containsExactly("Guides");
            assertThat(change.readers().allOf())
                    .extracting(ConfluenceChange.Clause::source)
                    .allMatch(source -> source.startsWith("space:"));
        });

        wiki.restrict(folder, Restrictions.toGroups(Accounts.USERS));

        assertThat(reconcile()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("restricted");
            assertThat(change.readers().allOf())
                    .extracting(ConfluenceChange.Clause::source)
                    .contains("folder:" + folder.value());
        });
    }

    @Test
    void aFolderThatCanNoLongerBeReadMovesAndDeletesNothing() throws Exception {
        ContentId folder = wiki.createFolder("RP", null, "Guides");
        wiki.createPage("RP", folder, "Page", "<p>x</p>");
        follow("RP?rootPage=" + folder.value());
        assertThat(received).hasSize(1);

        confluence
                .faults()
                .always()
                .matching("/api/v2/folders/" + folder.value())
                .answer(403);
        confluence.faults().always().matching("id=" + folder.value()).answer(403);

        assertThat(reconcile()).isEmpty();
        assertThat(status().faults()).extracting(SyncStatus.Fault::kind).contains("hidden-ancestor");
    }

    @Test
    void aNewValueOfResyncDeliversEverythingOnceMore() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        follow("RP?resync=1");
        shutDownRoute();
        follow("RP?resync=1");
        assertThat(received).isEmpty();
        shutDownRoute();
        follow("RP?resync=2");

        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("updated");
            assertThat(change.changes()).containsExactly("resync");
        });
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void withoutAnInitialSyncOnlyWhatChangesFromNowOnIsDelivered() throws Exception {
        ContentId page = wiki.createPage("RP", null, "Old", "<p>x</p>");
        follow("RP?initialSync=none");
        assertThat(received).isEmpty();

        wiki.edit(page, "<p>y</p>");

        assertThat(pollAnew()).extracting(ConfluenceChange::event).containsExactly("updated");
    }
}
