package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.ContentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fetching, converting and delivering at the same time: what overlaps, how far, and what it must not change. */
@Timeout(300)
class PipelineTest extends CloudRouteTest {

    /** Without labels, which are read singly of what was written only just. */
    private static final String PAGES = "RP?types=page&include=ancestors";

    private static final String READ = "body-format=storage";
    private static final int SLICE = 250;
    private static final int AHEAD = 2;

    /** The common pool may have a single worker, and these wait for each other. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private final List<String> titles = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    private void note(Exchange exchange) {
        titles.add(exchange.getIn().getHeader(ConfluenceHeaders.TITLE, String.class));
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(100, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The first request that holds each of the texts waits until all of them are there: true when they were. */
    private CompletableFuture<Boolean> meeting(String... texts) {
        CountDownLatch missing = new CountDownLatch(texts.length);
        CompletableFuture<Boolean> met =
                new CompletableFuture<Boolean>().completeOnTimeout(false, 100, TimeUnit.SECONDS);
        for (String text : texts) {
            confluence
                    .faults()
                    .next(1)
                    .matching(text)
                    .matching(request -> {
                        missing.countDown();
                        return missing.getCount() > 0 || met.complete(true);
                    })
                    .hold(met);
        }
        return met;
    }

    /** How many slices were read. Where a machine is slow, one that waited a minute is read twice. */
    private long reads() {
        return slicesRead().count();
    }

    private Stream<String> slicesRead() {
        return confluence.requests().matching(request -> request.query().contains(READ)).stream()
                .map(LoggedRequest::query)
                .distinct();
    }

    /** How many contents each reading asked for. */
    private List<Long> sizesRead() {
        return slicesRead()
                .map(query -> Stream.of(query.split("&"))
                        .filter(parameter -> parameter.startsWith("id="))
                        .flatMap(parameter -> Arrays.stream(parameter.split("%2C|,")))
                        .count())
                .toList();
    }

    private static List<String> named(List<ContentId> pages) {
        return Stream.iterate(1, number -> number + 1)
                .limit(pages.size())
                .map(number -> "Page " + number)
                .toList();
    }

    @Test
    void theNextSliceIsFetchedWhileThisOneIsDelivered() throws Exception {
        List<ContentId> pages = pages(2 * SLICE);
        CompletableFuture<Void> delivering = new CompletableFuture<>();
        CountDownLatch fetching = new CountDownLatch(1);
        confluence
                .faults()
                .next(1)
                .matching(READ)
                .matching(pages.get(SLICE).toString())
                .matching(request -> {
                    fetching.countDown();
                    return true;
                })
                .hold(delivering);
        List<Boolean> overlapped = new ArrayList<>();
        follow(PAGES, exchange -> {
            delivering.complete(null);
            overlapped.add(reached(fetching));
            note(exchange);
        });
        poll();

        assertThat(overlapped).doesNotContain(false);
        assertThat(titles).isEqualTo(named(pages));
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void aSinkThatTakesItsTimeKeepsConfluenceWaiting() throws Exception {
        List<ContentId> pages = pages(4 * SLICE);
        follow(PAGES, exchange -> {
            assertThat(reached(mayGoOn)).isTrue();
            note(exchange);
        });
        CompletableFuture<Void> poll = CompletableFuture.runAsync(this::poll, OWN_THREAD);
        await().atMost(Duration.ofSeconds(90)).until(() -> reads() == 1 + AHEAD);
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(30)).until(() -> reads() == 1 + AHEAD);
        mayGoOn.countDown();
        poll.get(200, TimeUnit.SECONDS);

        assertThat(titles).isEqualTo(named(pages));
        assertThat(reads()).isEqualTo(4);
    }

    @Test
    void whatASmallPollHasNoRoomForIsNotFetchedAhead() throws Exception {
        pages(2 * SLICE);
        follow(PAGES + "&maxMessagesPerPoll=40", this::note);
        poll();

        assertThat(titles).hasSize(40);
        assertThat(sizesRead()).containsExactly(40L);
    }

    @Test
    void aSliceThatCannotBeReadFailsWhenItsTurnHasComeAndLosesNothing() throws Exception {
        List<ContentId> pages = pages(3 * SLICE);
        confluence
                .faults()
                .always()
                .matching(READ)
                .matching(pages.get(SLICE).toString())
                .answer(503);
        follow(PAGES, this::note);
        poll();

        assertThat(takeFailure(Unavailable.class)).hasMessageContaining("503");
        assertThat(titles).isEqualTo(named(pages).subList(0, SLICE));
        confluence.faults().clear();
        poll();
        assertThat(titles).containsExactlyInAnyOrderElementsOf(named(pages));
    }

    @Test
    void aStopWhileSlicesAreReadAheadLosesNothingAndLeavesNoThread() throws Exception {
        List<ContentId> pages = pages(4 * SLICE);
        CountDownLatch entered = new CountDownLatch(1);
        follow(PAGES, exchange -> {
            note(exchange);
            entered.countDown();
            assertThat(reached(mayGoOn)).isTrue();
        });
        CompletableFuture<Void> poll = CompletableFuture.runAsync(this::poll, OWN_THREAD);
        assertThat(reached(entered)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(
                () -> {
                    try {
                        context.getRouteController().stopRoute(ROUTE);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                },
                OWN_THREAD);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> context.getRouteController().getRouteStatus(ROUTE).isStopping()
                        || !((ConfluenceConsumer) context.getRoute(ROUTE).getConsumer()).isBatchAllowed());
        mayGoOn.countDown();
        poll.get(200, TimeUnit.SECONDS);
        stopped.get(200, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(30)).until(() -> threadsAhead().isEmpty());
        assertThat(titles).hasSizeLessThan(pages.size());

        shutDownRoute();
        follow(PAGES, this::note);
        poll();
        assertThat(titles).containsAll(named(pages));
        assertThat(titles.stream().distinct()).containsExactlyElementsOf(named(pages));
    }

    private static List<String> threadsAhead() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        name.contains("confluence-ahead-" + ROUTE) || name.contains("confluence-wording-" + ROUTE))
                .toList();
    }

    @Test
    void typesAreListedSideBySide() throws Exception {
        pages(1);
        wiki.createBlogPost("RP", "Post", "<p>x</p>");
        CompletableFuture<Boolean> met = meeting("/api/v2/pages?", "/api/v2/blogposts?");
        follow("RP", this::note);
        poll();

        assertThat(met).isCompletedWithValue(true);
        assertThat(titles).containsExactlyInAnyOrder("Page 1", "Post");
    }

    @Test
    void spacesAreSearchedForMatchesSideBySide() throws Exception {
        wiki.createSpace("OPS", "Operations");
        pages(1);
        wiki.createPage("OPS", null, "Other", "<p>x</p>");
        CompletableFuture<Boolean> met = meeting("%22RP%22", "%22OPS%22");
        follow("RP,OPS?types=page&include=ancestors&cql=RAW(type=page)", this::note);
        poll();

        assertThat(met).isCompletedWithValue(true);
        assertThat(titles).containsExactlyInAnyOrder("Page 1", "Other");
    }

    @Test
    void largeContentsAreReadInSmallSlices() throws Exception {
        String large = "<p>" + "x".repeat(40_000) + "</p>";
        for (int number = 1; number <= SLICE + 210; number++) {
            wiki.createPage("RP", null, "Page " + number, large);
        }
        follow(PAGES + "&bodyFormat=storage", this::note);
        poll();

        assertThat(titles).hasSize(SLICE + 210);
        assertThat(sizesRead().get(0)).isEqualTo(SLICE);
        assertThat(sizesRead().subList(1, sizesRead().size())).allMatch(size -> size <= 200);
    }

    @Test
    void ofLargeContentsBehindSmallOnesOneSliceIsReadBeforeTheNextIsCut() throws Exception {
        pages(SLICE);
        String large = "<p>" + "x".repeat(40_000) + "</p>";
        for (int number = 1; number <= SLICE + 210; number++) {
            wiki.createPage("RP", null, "Large page " + number, large);
        }
        follow(PAGES + "&bodyFormat=storage", this::note);
        poll();

        assertThat(titles).hasSize(SLICE + SLICE + 210);
        assertThat(sizesRead().subList(0, 2)).containsExactly((long) SLICE, (long) SLICE);
        assertThat(sizesRead().subList(2, sizesRead().size())).isNotEmpty().allMatch(size -> size <= 200);
    }
}
