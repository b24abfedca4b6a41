package io.github.camelconfluence.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.GeneratedSite;
import io.github.camelconfluence.simulator.Settings;
import io.github.camelconfluence.simulator.limits.RateLimit;
import io.github.camelconfluence.simulator.model.Credentials;
import io.github.camelconfluence.simulator.model.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many requests a whole space takes, and that none is sent against the server's word. */
class RequestBudgetTest {

    private static final int PAGES = 5000;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:30:20Z"));

    private long requestsForEverything(Settings settings, Token token) {
        try (ConfluenceSimulator confluence =
                        settings.site(GeneratedSite.of(PAGES)).clock(clock).start();
                ConfluenceClient client = Connected.to(confluence, token, clock)) {
            confluence.requests().clear();
            assertThat(readEverything(client)).isEqualTo(PAGES);
            return confluence.requests().count();
        }
    }

    /** Lists, annotates with restrictions and reads all bodies, as a first sync does. */
    private static int readEverything(ConfluenceClient client) {
        Space space = client.spacesByKey(List.of("GEN")).get(0);
        List<ContentId> ids = new ArrayList<>();
        client.list(List.of(space), ContentType.PAGE, Set.of(ContentStatus.CURRENT))
                .forEachRemaining(slice -> slice.forEach(content -> ids.add(content.id())));
        client.annotations(List.of(space), ContentType.PAGE, true).stream().count();
        int read = 0;
        for (int from = 0; from < ids.size(); from += client.bulkSize()) {
            List<ContentId> some = ids.subList(from, Math.min(ids.size(), from + client.bulkSize()));
            read += client.read(ContentType.PAGE, some, BodyRepresentation.STORAGE)
                    .contents()
                    .size();
        }
        return read;
    }

    @Test
    void fiveThousandPagesWithEverythingTakeAboutSixtyRequestsOnCloud() {
        assertThat(requestsForEverything(ConfluenceSimulator.cloud(), Credentials.READER_API_TOKEN))
                .isLessThanOrEqualTo(65);
    }

    @Test
    void fiveThousandPagesWithEverythingTakeAboutAHundredAndFiftyRequestsOnDataCenter() {
        assertThat(requestsForEverything(ConfluenceSimulator.dataCenter(), Credentials.READER_PAT))
                .isLessThanOrEqualTo(160);
    }

    @Test
    void aBurstLimitWithOrWithoutHeadersSlowsDownAndLosesNothing() {
        for (boolean told : List.of(true, false)) {
            RateLimit limit = RateLimit.burst(4, Duration.ofSeconds(10));
            try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud()
                            .site(GeneratedSite.of(2000))
                            .clock(clock)
                            .start();
                    ConfluenceClient client = Connected.to(confluence, Credentials.READER_API_TOKEN, clock)) {
                confluence
                        .faults()
                        .limit(told ? limit : limit.withoutRetryAfter().reportedBy());
                assertThat(readEverything(client)).isEqualTo(2000);
            }
        }
    }

    @Test
    void anHourlyLimitIsWaitedOutAndLosesNothing() {
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud()
                        .site(GeneratedSite.of(2000))
                        .clock(clock)
                        .start();
                ConfluenceClient client = Connected.to(confluence, Credentials.READER_API_TOKEN, clock)) {
            confluence.faults().limit(RateLimit.hourly(10));
            assertThat(readEverything(client)).isEqualTo(2000);
            assertThat(confluence.requests().count(request -> request.status() == 429))
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aQuotaOfNothingIsAClearFailure() {
        try (ConfluenceSimulator confluence =
                        ConfluenceSimulator.dataCenter().clock(clock).start();
                ConfluenceClient client = Connected.to(confluence, Credentials.READER_PAT, clock)) {
            confluence.faults().limit(RateLimit.tokenBucket(0, 0, Duration.ofSeconds(1)));
            confluence.requests().clear();
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> client.spaces().next())
                    .isInstanceOf(RateLimited.class)
                    .hasMessageContaining("administrator");
            assertThat(confluence.requests().count()).isEqualTo(1);
        }
    }
}
