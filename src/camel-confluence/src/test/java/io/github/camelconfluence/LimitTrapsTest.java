package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.http.ParkingWaiter;
import io.github.camelconfluence.simulator.LoggedRequest;
import io.github.camelconfluence.simulator.http.Answer;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that say badly, or not at all, how long to leave them alone. */
@Timeout(60)
class LimitTrapsTest extends CloudRouteTest {

    private static final String LISTS = "/api/v2/pages";

    @BeforeEach
    void waitInRealTime() {
        context.getComponent("confluence", ConfluenceComponent.class).useWaiters(ParkingWaiter::new);
    }

    @ParameterizedTest
    @EnumSource(
            value = RetryAfter.class,
            names = {"ZERO", "ABSENT"})
    void trap19_aRefusalThatNamesNoWaitIsNotAnsweredByAStorm(RetryAfter form) throws Exception {
        pages(1);
        confluence.faults().next(1).matching(LISTS).answer(429, form, Duration.ZERO);

        follow("RP?types=page");

        assertThat(received).hasSize(1);
        assertThat(pauseAfterRefusal()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void trap19_aResetThatIsNoEpochIsWaitedFor() throws Exception {
        pages(1);
        Instant reset = clock.instant().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        confluence
                .faults()
                .next(1)
                .matching(LISTS)
                .answer(Answer.of(429, Answer.JSON, "{}").with("X-RateLimit-Reset", reset.toString()));

        follow("RP?types=page");

        assertThat(received).hasSize(1);
        List<LoggedRequest> all = confluence.requests().all();
        assertThat(all.subList(refused(all) + 1, all.size()))
                .isNotEmpty()
                .noneMatch(request -> request.at().isBefore(reset));
    }

    @Test
    void trap19_aWaitOfAgesFailsThePollAndSendsNothingMore() throws Exception {
        pages(1);
        follow("RP");
        confluence.faults().always().answer(429, RetryAfter.ABSURD, Duration.ZERO);
        assertThat(failToReconcile(RateLimited.class)).hasMessageContaining("administrator");
        long asked = confluence.requests().count();

        failToReconcile(RateLimited.class);

        assertThat(confluence.requests().count()).isEqualTo(asked);
        assertThat(status().held()).isEmpty();
    }

    private Duration pauseAfterRefusal() {
        List<LoggedRequest> all = confluence.requests().all();
        return Duration.between(
                all.get(refused(all)).at(), all.get(refused(all) + 1).at());
    }

    private static int refused(List<LoggedRequest> all) {
        return all.stream().map(LoggedRequest::status).toList().indexOf(429);
    }
}
