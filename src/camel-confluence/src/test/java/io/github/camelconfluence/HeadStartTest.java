package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.Unavailable;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.model.ContentId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a first sync hands out while the list still goes on, and what it must not. */
@Timeout(300)
class HeadStartTest extends CloudRouteTest {

    private static final String PAGES = "RP?types=page&include=ancestors";
    private static final String READ = "body-format=storage";
    private static final String NEXT_OF_THE_LIST = "cursor=";
    private static final int SLICE = 250;

    /** Three are read at once, and the first is handed out when there is a fourth; one more is listed ahead. */
    private static final int SLICES = 6;

    /** The last request of a list of so many is answered when somebody has got a page; true when it was so. */
    private CompletableFuture<Boolean> listThatWaitsForTheSink(int slices) {
        CompletableFuture<Boolean> got =
                new CompletableFuture<Boolean>().completeOnTimeout(false, 100, TimeUnit.SECONDS);
        AtomicInteger listed = new AtomicInteger(1);
        confluence
                .faults()
                .next(1)
                .matching("/api/v2/pages?")
                .matching(NEXT_OF_THE_LIST)
                .matching(request -> listed.incrementAndGet() == slices)
                .hold(got);
        return got;
    }

    private List<String> ids() {
        return received.stream().map(ConfluenceChange::id).toList();
    }

    private static String[] texts(List<ContentId> pages) {
        return pages.stream().map(ContentId::toString).toArray(String[]::new);
    }

    @Test
    void pagesArriveWhileTheListGoesOn() throws Exception {
        List<ContentId> pages = pages(SLICES * SLICE);
        CompletableFuture<Boolean> got = listThatWaitsForTheSink(SLICES);
        follow(PAGES, exchange -> {
            got.complete(true);
            received.add(exchange.getMessage().getBody(ConfluenceChange.class));
        });
        poll();

        assertThat(got).isCompletedWithValue(true);
        assertThat(ids()).containsExactlyInAnyOrder(texts(pages));
        assertThat(confluence.requests().matching(request -> request.query().contains(READ)))
                .hasSize(SLICES);
    }

    @Test
    void whatStandsBelowSomethingThatIsListedLaterWaitsForItsPath() throws Exception {
        List<ContentId> pages = pages(SLICE);
        ContentId late = wiki.createPage("RP", null, "Late", "<p>x</p>");
        wiki.move(pages.get(0), late);
        follow(PAGES);

        assertThat(ids()).doesNotHaveDuplicates().hasSize(SLICE + 1);
        assertThat(received)
                .filteredOn(change -> change.id().equals(pages.get(0).toString()))
                .singleElement()
                .satisfies(change -> assertThat(change.path()).startsWith("RP/Late/Page 1-"));
        assertThat(confluence.requests().matching(request -> request.path().endsWith("/pages/" + late)))
                .isEmpty();
    }

    @Test
    void aListThatFailsLosesNothing() throws Exception {
        List<ContentId> pages = pages(3 * SLICE);
        confluence
                .faults()
                .always()
                .matching("/api/v2/pages?")
                .matching(NEXT_OF_THE_LIST)
                .answer(503);
        follow(PAGES);
        assertThat(takeFailure(Unavailable.class)).hasMessageContaining("503");
        confluence.faults().clear();
        poll();

        assertThat(ids()).containsExactlyInAnyOrder(texts(pages));
    }

    @Test
    void aPageThatWasRenamedSinceTheSinkGotItFollows() throws Exception {
        List<ContentId> pages = pages(SLICES * SLICE);
        CompletableFuture<Boolean> got = listThatWaitsForTheSink(SLICES);
        follow(PAGES, exchange -> {
            ConfluenceChange change = exchange.getMessage().getBody(ConfluenceChange.class);
            received.add(change);
            if (change.id().equals(pages.get(0).toString()) && change.event().equals("created")) {
                wiki.rename(pages.get(0), "Anew");
            }
            got.complete(true);
        });
        poll();
        poll();

        assertThat(received)
                .filteredOn(change -> change.id().equals(pages.get(0).toString()))
                .extracting(ConfluenceChange::title)
                .containsExactly("Page 1", "Anew");
    }

    /** Labels are searched for after the list, and no page goes without those that it has. */
    @Test
    void whereLabelsGoWithPagesTheListComesFirst() throws Exception {
        pages(2 * SLICE);
        follow("RP?types=page");

        List<String> asked = confluence.requests().all().stream()
                .filter(request -> request.path().endsWith("/api/v2/pages"))
                .map(LoggedRequest::query)
                .toList();
        assertThat(asked).anyMatch(query -> query.contains(READ));
        assertThat(asked.subList(0, 2)).noneMatch(query -> query.contains(READ));
        assertThat(received).hasSize(2 * SLICE);
    }
}
