package io.github.camelconfluence.benchmarks.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.camelconfluence.benchmarks.process.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MannersTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:10Z");
    private static final LimitCase BURST = new LimitCase(false, 2, Duration.ofSeconds(10), true, 1);
    private static final LimitCase QUOTA = new LimitCase(true, 2, Duration.ofSeconds(30), true, 1);
    private static final Duration GRACE = Duration.ofMillis(100);

    @Test
    void aRequestOfAClientThatWasToldToWaitIsCounted() {
        List<Seen> log = List.of(refused("a", 0, 5), admitted("a", 4_900), admitted("a", 5_100));

        assertThat(manners(BURST, log, 6).whileBlocked()).isEqualTo(1);
    }

    @Test
    void oneThatWasUnderWayIsCountedApart() {
        List<Seen> log = List.of(refused("a", 0, 5), admitted("a", 50));

        assertThat(manners(BURST, log, 6).whileBlocked()).isZero();
        assertThat(manners(BURST, log, 6).underWay()).isEqualTo(1);
    }

    @Test
    void anotherClientOfTheUserCannotKnow() {
        List<Seen> log = List.of(refused("a", 0, 5), admitted("b", 2_000));

        assertThat(manners(BURST, log, 6).whileBlocked()).isZero();
    }

    @Test
    void withoutRetryAfterHalfASecondIsExpected() {
        List<Seen> log = List.of(refused("a", 0, 0), admitted("a", 400), admitted("a", 600));

        assertThat(manners(BURST, log, 6).whileBlocked()).isEqualTo(1);
    }

    @Test
    void whatWasUsedIsCountedInWholeWindowsWhileThereWasWorkAndTheTimeBetweenThemIsNotUsed() {
        List<Seen> log = List.of(
                admitted("a", 0),
                admitted("a", 1_000),
                admitted("a", 12_500),
                admitted("a", 25_000),
                admitted("a", 26_000));

        assertThat(manners(BURST, log, 26).used()).isEqualTo(0.6, within(1e-9));
        assertThat(manners(BURST, log, 5).used()).isNaN();
    }

    @Test
    void aQuotaIsCountedFromOneBoundaryToTheNext() {
        List<Seen> log = List.of(
                admitted("a", 0),
                admitted("a", 21_000),
                admitted("a", 30_000),
                refused("a", 40_000, 1),
                admitted("a", 51_000));

        assertThat(manners(QUOTA, log, 55).used()).isEqualTo(1.0, within(1e-9));
        assertThat(manners(QUOTA, log, 55).refusedShare()).isEqualTo(0.2, within(1e-9));
    }

    private static Manners manners(LimitCase limit, List<Seen> log, int workSeconds) {
        return Manners.of(limit, log, new Manners.Work(START, START.plusSeconds(workSeconds)), GRACE);
    }

    private static Seen admitted(String client, long millis) {
        Instant at = START.plusMillis(millis);
        return new Seen(at, at, 200, client, Duration.ZERO);
    }

    private static Seen refused(String client, long millis, int retryAfter) {
        Instant at = START.plusMillis(millis);
        return new Seen(at, at, 429, client, Duration.ofSeconds(retryAfter));
    }
}
