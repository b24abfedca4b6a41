package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoppingTest extends CloudRouteTest {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /** The common pool may have a single worker, and these wait for each other. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    @Test
    void whatIsSettledWhileTheRouteStopsIsSaved() throws Exception {
        wiki.createPage("RP", null, "Page", "<p>x</p>");
        route(builder -> builder.from("confluence:RP?startScheduler=false")
                .routeId(ROUTE)
                .threads(1)
                .process(exchange -> {
                    entered.countDown();
                    mayEnd.await();
                }));
        CompletableFuture<Void> poll = CompletableFuture.runAsync(this::poll, OWN_THREAD);
        assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(
                () -> {
                    try {
                        context.getRouteController().stopRoute(ROUTE);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                },
                OWN_THREAD);

        poll.get(30, TimeUnit.SECONDS);
        mayEnd.countDown();
        stopped.get(30, TimeUnit.SECONDS);
        shutDownRoute();

        follow("RP");
        assertThat(received).isEmpty();
    }
}
