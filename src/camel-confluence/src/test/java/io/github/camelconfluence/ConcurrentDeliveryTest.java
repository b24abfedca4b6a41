package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Routes that take changes on many threads. */
@Timeout(60)
class ConcurrentDeliveryTest extends CloudRouteTest {

    /** The common pool may have a single worker, and these wait for each other. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private final Map<String, List<Integer>> versions = new ConcurrentHashMap<>();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private void note(Exchange exchange) {
        versions.computeIfAbsent(
                        exchange.getIn().getHeader(ConfluenceHeaders.TITLE, String.class),
                        title -> new CopyOnWriteArrayList<>())
                .add(exchange.getIn().getHeader(ConfluenceHeaders.VERSION, Integer.class));
    }

    @Test
    void threadsTakeASliceAtOnceAndThePollWaitsForAllOfThem() throws Exception {
        pages(30);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        route(builder -> builder.from("confluence:RP?startScheduler=false")
                .routeId(ROUTE)
                .threads(4)
                .process(exchange -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    four.countDown();
                    assertThat(four.await(20, TimeUnit.SECONDS)).isTrue();
                    note(exchange);
                    inside.decrementAndGet();
                }));

        poll();

        assertThat(versions).hasSize(30);
        assertThat(most).hasValue(4);
    }

    @Test
    void noOlderVersionFollowsANewerOne() throws Exception {
        List<ContentId> pages = pages(8);
        route(builder -> builder.from("confluence:RP?startScheduler=false")
                .routeId(ROUTE)
                .threads(8)
                .process(this::note));
        for (int round = 0; round < 6; round++) {
            poll();
            pages.forEach(page -> wiki.edit(page, "<p>x</p><p>" + clock.instant() + "</p>"));
        }
        poll();

        assertThat(versions)
                .hasSize(8)
                .allSatisfy((title, told) ->
                        assertThat(told).startsWith(1).endsWith(7).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void aNewerVersionWaitsForTheOlderOneThatIsStillUnderWayWhenTheRouteGoesOn() throws Exception {
        ContentId page = pages(1).get(0);
        route(builder -> {
            builder.from("confluence:RP?startScheduler=false").routeId(ROUTE).to("seda:sink");
            builder.from("seda:sink?concurrentConsumers=4&pollTimeout=50")
                    .routeId("sink")
                    .process(exchange -> {
                        if (exchange.getIn().getHeader(ConfluenceHeaders.VERSION, Integer.class) == 1) {
                            entered.countDown();
                            assertThat(mayEnd.await(40, TimeUnit.SECONDS)).isTrue();
                        }
                        note(exchange);
                    });
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(this::poll, OWN_THREAD);
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        // Not by the route controller: it waits for what is under way, and refuses all else once it has waited in vain.
        ServiceHelper.suspendService(context.getRoute(ROUTE).getConsumer());
        first.get(20, TimeUnit.SECONDS);
        wiki.edit(page, "<p>new</p>");
        ServiceHelper.resumeService(context.getRoute(ROUTE).getConsumer());

        CompletableFuture<Void> second = CompletableFuture.runAsync(
                () -> {
                    poll();
                    clock.advance(Duration.ofMinutes(1));
                    poll();
                },
                OWN_THREAD);
        await().during(Duration.ofMillis(300)).until(versions::isEmpty);
        mayEnd.countDown();
        second.get(20, TimeUnit.SECONDS);
        clock.advance(Duration.ofMinutes(1));
        poll();

        assertThat(versions.get("Page 1")).containsExactly(1, 2);
        reconcile();
        assertThat(versions.get("Page 1")).hasSize(2);
    }

    @Test
    @Tag("slow")
    void polledByTheSchedulerASlowRouteIsNeverGivenTheSameContentTwiceAtOnce() throws Exception {
        ContentId page = pages(1).get(0);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        route(builder -> builder.from("confluence:RP?initialDelay=1&delay=10")
                .routeId(ROUTE)
                .threads(4)
                .process(exchange -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    if (exchange.getIn().getHeader(ConfluenceHeaders.VERSION, Integer.class) == 1) {
                        entered.countDown();
                        assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
                    }
                    note(exchange);
                    inside.decrementAndGet();
                }));
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        wiki.edit(page, "<p>new</p>");
        await().during(Duration.ofMillis(300)).until(versions::isEmpty);
        mayEnd.countDown();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(versions.get("Page 1")).containsExactly(1, 2));
        assertThat(most).hasValue(1);
    }
}
