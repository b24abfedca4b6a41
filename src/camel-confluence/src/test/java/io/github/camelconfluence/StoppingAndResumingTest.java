package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.simulator.model.ContentId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.RouteController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Routes that are stopped, suspended and shut down, between polls and in the middle of one. */
@Timeout(60)
class StoppingAndResumingTest extends CloudRouteTest {

    /** The common pool may have a single worker, and these wait for each other. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private interface Switching {
        void at(RouteController routes) throws Exception;
    }

    @Test
    void whatChangedWhileTheRouteWasStoppedIsDeliveredAfterItsStart() throws Exception {
        isDeliveredAfter(routes -> routes.stopRoute(ROUTE), routes -> routes.startRoute(ROUTE));
    }

    @Test
    void whatChangedWhileTheRouteWasSuspendedIsDeliveredAfterItGoesOn() throws Exception {
        isDeliveredAfter(routes -> routes.suspendRoute(ROUTE), routes -> routes.resumeRoute(ROUTE));
    }

    private void isDeliveredAfter(Switching off, Switching on) throws Exception {
        List<ContentId> pages = pages(3);
        follow("RP");
        off.at(context.getRouteController());
        wiki.edit(pages.get(0), "<p>new</p>");
        wiki.createPage("RP", null, "New", "<p>x</p>");

        on.at(context.getRouteController());

        assertThat(pollAnew()).extracting(ConfluenceChange::title).containsExactlyInAnyOrder("Page 1", "New");
        assertThat(reconcile()).isEmpty();
    }

    @Test
    void aRouteThatIsSuspendedDeliversNothing() throws Exception {
        follow("RP");
        context.getRouteController().suspendRoute(ROUTE);
        pages(1);

        assertThat(pollAnew()).isEmpty();

        context.getRouteController().resumeRoute(ROUTE);
        assertThat(pollAnew()).hasSize(1);
    }

    @Test
    void aSliceThatAShutdownBreaksOffIsFinishedAfterTheRestartAndNothingComesTwice() throws Exception {
        pages(10);
        List<String> taken = new CopyOnWriteArrayList<>();
        CountDownLatch third = new CountDownLatch(3);
        CountDownLatch mayEnd = new CountDownLatch(1);
        follow("RP", exchange -> {
            third.countDown();
            if (third.getCount() == 0) {
                assertThat(mayEnd.await(40, TimeUnit.SECONDS)).isTrue();
            }
            taken.add(exchange.getIn().getHeader(ConfluenceHeaders.TITLE, String.class));
        });
        CompletableFuture<Void> poll = CompletableFuture.runAsync(this::poll, OWN_THREAD);
        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> shutdown = CompletableFuture.runAsync(
                () -> {
                    try {
                        shutDownRoute();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                },
                OWN_THREAD);
        ConfluenceConsumer consumer =
                (ConfluenceConsumer) context.getRoute(ROUTE).getConsumer();
        await().until(consumer::isStoppingNow);
        mayEnd.countDown();
        poll.get(20, TimeUnit.SECONDS);
        shutdown.get(20, TimeUnit.SECONDS);
        int before = taken.size();

        follow("RP");

        List<String> all = new ArrayList<>(taken);
        received.forEach(change -> all.add(change.title()));
        assertThat(before).isEqualTo(3);
        assertThat(all).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void editsAndDeletionsKeepToTheSizeOfASmallPoll() throws Exception {
        List<ContentId> pages = pages(12);
        follow("RP?maxMessagesPerPoll=5");
        poll();
        poll();
        poll();
        assertThat(pollAnew()).isEmpty();

        pages.subList(0, 7).forEach(page -> wiki.edit(page, "<p>new</p>"));
        assertThat(pollAnew()).hasSize(5);
        assertThat(pollAnew()).hasSize(2);

        pages.subList(0, 7).forEach(wiki::trash);
        assertThat(reconcile()).hasSize(5).extracting(ConfluenceChange::event).containsOnly("deleted");
        assertThat(pollAnew()).hasSize(2).extracting(ConfluenceChange::event).containsOnly("deleted");
        assertThat(pollAnew()).isEmpty();
        assertThat(reconcile()).isEmpty();
    }
}
