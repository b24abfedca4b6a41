package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.camelconfluence.sync.SyncStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/** What becomes of changes that the route does not take. */
class FailedChangesTest extends CloudRouteTest {

    private final Set<String> poison = new HashSet<>();
    private final Map<String, Integer> offered = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new LinkedHashMap<>();

    /** Refuses what is poison, takes all else. */
    private void sink(Exchange exchange) {
        String title = exchange.getIn().getHeader(ConfluenceHeaders.TITLE, String.class);
        offered.merge(title, 1, Integer::sum);
        if (poison.contains(title) || poison.contains("*")) {
            throw new IllegalStateException("Indigestible: " + title);
        }
        taken.merge(title, 1, Integer::sum);
    }

    @Test
    void aHandledFailureCountsAsDelivered() throws Exception {
        pages(1);
        MockEndpoint told = getMockEndpoint("mock:told");
        told.expectedMessageCount(1);
        route(builder -> {
            builder.onException(IllegalStateException.class).handled(true).to("mock:told");
            builder.from("confluence:RP?startScheduler=false").routeId(ROUTE).process(exchange -> {
                throw new IllegalStateException("Never");
            });
        });
        poll();
        clock.advance(Duration.ofHours(2));
        poll();

        told.assertIsSatisfied();
        assertThat(status().spaces()).singleElement().satisfies(space -> {
            assertThat(space.delivered()).isEqualTo(1);
            assertThat(space.pending()).isZero();
        });
    }

    @Test
    void aFailureThatIsNotHandledIsOfferedAgainAfterRedeliveriesEnd() throws Exception {
        pages(1);
        List<Boolean> redelivered = new ArrayList<>();
        route(builder -> {
            builder.onException(IllegalStateException.class)
                    .maximumRedeliveries(2)
                    .redeliveryDelay(0);
            builder.from("confluence:RP?startScheduler=false").routeId(ROUTE).process(exchange -> {
                redelivered.add(exchange.getIn().getHeader(Exchange.REDELIVERED, false, Boolean.class));
                throw new IllegalStateException("Not yet");
            });
        });
        poll();
        assertThat(redelivered).containsExactly(false, true, true);

        clock.advance(Duration.ofMinutes(1));
        poll();

        assertThat(redelivered).containsExactly(false, true, true, false, true, true);
    }

    @Test
    void aFailureBehindAnAsynchronousStepKeepsTheChangePending() throws Exception {
        pages(3);
        poison.add("Page 2");
        route(builder -> {
            builder.from("confluence:RP?startScheduler=false").routeId(ROUTE).to("seda:sink");
            builder.from("seda:sink?pollTimeout=50").routeId("sink").process(this::sink);
        });
        poll();
        assertThat(taken).containsOnlyKeys("Page 1", "Page 3");

        poison.clear();
        clock.advance(Duration.ofMinutes(1));
        poll();

        assertThat(taken).containsExactly(entry("Page 1", 1), entry("Page 3", 1), entry("Page 2", 1));
    }

    @Test
    void aChangeThatFailsIsOfferedEverMoreRarelyAndHoldsUpNoOther() throws Exception {
        pages(1);
        poison.add("Page 1");
        follow("RP", this::sink);
        List<Integer> minutesOfOffers = new ArrayList<>();
        for (int minute = 0; minute < 40; minute++) {
            int before = offered.getOrDefault("Page 1", 0);
            wiki.createPage("RP", null, "Other " + minute, "<p>x</p>");
            poll();
            if (offered.get("Page 1") > before) {
                minutesOfOffers.add(minute);
            }
            assertThat(taken).containsEntry("Other " + minute, 1);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(minutesOfOffers).hasSizeBetween(5, 7).startsWith(0, 1);
        int last = minutesOfOffers.size() - 1;
        assertThat(minutesOfOffers.get(last) - minutesOfOffers.get(last - 1)).isGreaterThanOrEqualTo(8);
        assertThat(status().faults()).isEmpty();
    }

    @Test
    void aPendingChangeIsOfferedInItsPresentState() throws Exception {
        var page = wiki.createPage("RP", null, "Page", "<p>old</p>");
        boolean[] well = {false};
        follow("RP", exchange -> {
            if (!well[0]) {
                throw new IllegalStateException("Not yet");
            }
            received.add(exchange.getIn().getBody(ConfluenceChange.class));
        });
        poll();
        wiki.edit(page, "<p>new</p>");
        well[0] = true;
        clock.advance(Duration.ofMinutes(1));
        poll();
        poll();

        assertThat(received).singleElement().satisfies(change -> {
            assertThat(change.event()).isEqualTo("created");
            assertThat(change.text()).isEqualTo("new\n");
        });
    }

    @Test
    void aFailedDeletionIsOfferedAgain() throws Exception {
        var page = pages(2).get(0);
        follow("RP", this::sink);
        poll();
        wiki.trash(page);
        poison.add("Page 1");
        reconcile();
        assertThat(offered).containsEntry("Page 1", 2);

        poison.clear();
        reconcile();
        reconcile();

        assertThat(taken).containsEntry("Page 1", 2).containsEntry("Page 2", 1);
        assertThat(offered).containsEntry("Page 1", 3);
    }

    @Test
    void asManyFailuresAsMayPendPauseTheFetchingUntilOneIsTaken() throws Exception {
        pages(30);
        poison.add("*");
        follow("RP?maxPending=5", this::sink);
        poll();
        assertThat(offered).hasSize(5);
        assertThat(status().faults()).extracting(SyncStatus.Fault::kind).contains("sink-down");
        confluence.requests().clear();

        clock.advance(Duration.ofMinutes(1));
        poll();
        assertThat(offered.values().stream().mapToInt(Integer::intValue).sum())
                .as("one probe")
                .isEqualTo(6);
        assertThat(confluence.requests().count()).as("nothing is listed").isLessThanOrEqualTo(3);

        poison.clear();
        for (int minute = 0; minute < 3; minute++) {
            clock.advance(Duration.ofMinutes(1));
            poll();
        }
        assertThat(taken)
                .hasSize(30)
                .allSatisfy((title, times) -> assertThat(times).isEqualTo(1));
        assertThat(status().faults()).isEmpty();
    }
}
