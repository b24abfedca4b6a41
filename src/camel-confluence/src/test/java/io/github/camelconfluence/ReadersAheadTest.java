package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Restrictions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read ahead must not reach people who may not read it, however long the sink keeps it waiting. */
@Timeout(300)
class ReadersAheadTest extends CloudRouteTest {

    private static final String ROUTE_WITH_READERS = "RP?types=page&include=readers";
    private static final String READ = "body-format=storage";
    private static final String SECRET = "Hush";
    private static final int SLICE = 250;

    private final AtomicBoolean first = new AtomicBoolean(true);

    /** A sink that something happens in while it takes the first change. */
    private void followInterrupted(Runnable event) throws Exception {
        follow(ROUTE_WITH_READERS, exchange -> {
            if (first.getAndSet(false)) {
                event.run();
            }
            note(exchange);
        });
        poll();
    }

    private void note(Exchange exchange) {
        received.add(exchange.getIn().getBody(ConfluenceChange.class));
    }

    private List<ConfluenceChange> received(ContentId id) {
        return received.stream()
                .filter(change -> change.id().equals(id.toString()))
                .toList();
    }

    /** Not the space's clause alone. */
    private static boolean isNarrowed(ConfluenceChange change) {
        return change.readers().allOf().stream()
                .anyMatch(clause -> clause.source().endsWith(":" + change.id()) && !clause.anyUser());
    }

    private long slicesRead() {
        return confluence.requests().matching(request -> request.query().contains(READ)).stream()
                .map(request -> request.query())
                .distinct()
                .count();
    }

    @Test
    void whatWasWrittenAndRestrictedAfterTheListingIsNotForItsOldReadersHoweverLongItWaited() throws Exception {
        ContentId page = pages(SLICE + 1).get(SLICE);
        clock.advance(Duration.ofDays(30));
        whenAskedFor(READ, () -> {
            wiki.edit(page, "<p>" + SECRET + "</p>");
            wiki.restrict(page, Restrictions.toAccounts(Accounts.READER));
        });

        followInterrupted(() -> clock.advance(Duration.ofMinutes(20)));

        assertThat(received(page)).isNotEmpty().allMatch(ReadersAheadTest::isNarrowed);
        assertThat(received(page)).last().matches(change -> change.text().contains(SECRET));
    }

    @Test
    void whatWasCrossedOutBeforeItWasOpenedIsNotToldToAllFromWhatWasReadAhead() throws Exception {
        pages(SLICE);
        clock.advance(Duration.ofDays(30));
        ContentId page = wiki.createPage("RP", null, "Plans", "<p>" + SECRET + "</p>");
        wiki.restrict(page, Restrictions.toAccounts(Accounts.READER));

        followInterrupted(() -> {
            await().until(() -> slicesRead() == 2);
            openWithoutTheSecret(page);
        });

        assertThat(received(page)).isNotEmpty().noneMatch(ReadersAheadTest::tellsAll);
        assertThat(received(page)).last().matches(change -> !isNarrowed(change));
    }

    @Test
    void whatWasCrossedOutBeforeItWasOpenedIsNotToldToAllByASliceThatTookLong() throws Exception {
        ContentId slow = wiki.createPage("RP", null, "Slow", "<p>x</p>");
        ContentId page = wiki.createPage("RP", null, "Plans", "<p>" + SECRET + "</p>");
        wiki.restrict(page, Restrictions.toAccounts(Accounts.READER));
        whenAskedFor(slow + "/restriction", () -> openWithoutTheSecret(page));

        followInterrupted(() -> {});

        assertThat(received(page)).isNotEmpty().noneMatch(ReadersAheadTest::tellsAll);
        assertThat(received(page)).last().matches(change -> !isNarrowed(change));
    }

    private void openWithoutTheSecret(ContentId page) {
        wiki.edit(page, "<p>Redacted</p>");
        wiki.unrestrict(page);
        clock.advance(Duration.ofMinutes(2));
    }

    private static boolean tellsAll(ConfluenceChange change) {
        return change.text().contains(SECRET) && !isNarrowed(change);
    }
}
