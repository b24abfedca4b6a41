package io.github.camelconfluence.client.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimiterTest {

    private static final Instant START = Instant.parse("2026-11-20T10:15:00Z");

    private final SettableClock clock = new SettableClock(START);

    private Limiter limiter(int concurrent) {
        return new Limiter("acme", new Allowance(concurrent, 0), clock, new Random(7));
    }

    private static Pass enter(Limiter limiter) {
        Pass pass = limiter.enter().pass();
        assertThat(pass).isNotNull();
        return pass;
    }

    private static void hear(Limiter limiter, Pass pass, int status, Map<String, String> headers) {
        limiter.heard(pass, status, name -> Optional.ofNullable(headers.get(name)));
    }

    private static void ask(Limiter limiter, int status, Map<String, String> headers) {
        Pass pass = enter(limiter);
        hear(limiter, pass, status, headers);
        limiter.left(pass);
    }

    private void askAgainAndAgain(Limiter limiter, Duration time) {
        for (Instant end = clock.instant().plus(time);
                clock.instant().isBefore(end);
                clock.advance(Duration.ofSeconds(1))) {
            ask(limiter, 200, Map.of());
        }
    }

    @Test
    void whatTheServerSaysOfItsLimitsIsToldInWords() {
        Limiter limiter = limiter(5);
        assertThat(limiter.status().told()).isEmpty();
        ask(limiter, 200, Map.of("X-RateLimit-Limit", "1000", "X-RateLimit-Remaining", "900"));

        assertThat(limiter.status().told()).containsExactly("X-RateLimit: 900 left of 1000");
    }

    @Test
    void aWaitOfHoursIsKeptAndCallersFailAtOnceWithWhatTheServerSaid() {
        Limiter limiter = limiter(5);
        ask(limiter, 429, Map.of("Retry-After", "7200"));
        clock.advance(Duration.ofMinutes(50));
        assertThatThrownBy(limiter::enter)
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        e -> assertThat(e.retryAfter())
                                .hasValueSatisfying(left -> assertThat(left)
                                        .isBetween(
                                                Duration.ofMinutes(70),
                                                Duration.ofMinutes(70).plusSeconds(1))))
                .hasMessageContaining("the server answered 429. It is asked again in 420");

        clock.advance(Duration.ofMinutes(10));
        Turn turn = limiter.enter();
        assertThat(turn.pass()).isNull();
        assertThat(turn.pause()).isGreaterThanOrEqualTo(Duration.ofHours(1));
        clock.advance(turn.pause());
        ask(limiter, 200, Map.of());
    }

    @Test
    void aServerThatSaysThatItIsBusyAmidARefusalSaysNothingOfThePace() {
        Limiter limiter = limiter(5);
        askAgainAndAgain(limiter, Duration.ofSeconds(60));
        Pass refused = enter(limiter);
        Pass busy = enter(limiter);
        hear(limiter, refused, 429, Map.of());
        hear(limiter, busy, 503, Map.of("Retry-After", "3000"));
        limiter.left(refused);
        limiter.left(busy);
        clock.advance(Duration.ofSeconds(3001));
        clock.advance(Duration.ofMinutes(2));
        ask(limiter, 200, Map.of());

        assertThat(limiter.status().pacePerSecond()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aRefusalADayDoesNotSlowDownWhoPollsEachMinute() {
        Limiter limiter = limiter(5);
        for (int day = 0; day < 30; day++) {
            for (int poll = 0; poll < 300; poll++) {
                clock.advance(Duration.ofMinutes(1));
                for (int request = 0; request < 4; request++) {
                    ask(limiter, 200, Map.of());
                }
            }
            clock.advance(Duration.ofMinutes(1));
            ask(limiter, 429, Map.of("Retry-After", "5"));
            clock.advance(Duration.ofSeconds(6));
            ask(limiter, 200, Map.of());
        }

        assertThat(limiter.status().refusals()).isEqualTo(30);
        assertThat(limiter.enter().pass()).as("the first request of a poll").isNotNull();
        assertThat(limiter.enter().pass()).as("the next one").isNotNull();
    }

    @Test
    void aReportedLimitThatIsUsedUpIsGivenAsTheReasonWhyNothingLeaves() {
        Limiter limiter = limiter(5);
        ask(limiter, 200, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-11-20T10:55Z"));

        assertThat(limiter.status().blockedUntil()).contains(START.plus(Duration.ofMinutes(40)));
        assertThat(limiter.status().reason()).contains("the limit that the server reports");
        clock.advance(Duration.ofMinutes(40));
        assertThat(limiter.status().blockedUntil()).isEmpty();
        assertThat(limiter.status().reason()).isEmpty();
    }

    @Test
    void toLookHowLongNothingLeavesChangesNothing() {
        Limiter looked = limiter(5);
        Limiter left = limiter(5);
        for (Limiter limiter : new Limiter[] {looked, left}) {
            askAgainAndAgain(limiter, Duration.ofMinutes(1));
            ask(limiter, 429, Map.of("Retry-After", "1"));
            clock.advance(Duration.ofSeconds(2));
            ask(limiter, 200, Map.of());
        }
        looked.status();
        clock.advance(Duration.ofMinutes(1));
        assertThat(enter(looked).paced()).isEqualTo(enter(left).paced());
    }

    @Test
    void aResetInOtherUnitsHoldsNobodyUpForLongerThanAnHour() {
        for (String reset : new String[] {"9999999", "2036-11-20T10:15Z"}) {
            Limiter limiter = limiter(5);
            ask(limiter, 200, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset));
            assertThat(limiter.enter().pause()).isEqualTo(Duration.ofHours(1));
            Limiter refused = limiter(5);
            ask(refused, 429, Map.of("X-RateLimit-Reset", reset));
            assertThat(refused.enter().pause()).isBetween(Duration.ofHours(1), Duration.ofMinutes(61));
        }
    }

    @Test
    void aLimitOfZeroThatLetsAnswersThroughIsNone() {
        Limiter limiter = limiter(5);
        ask(limiter, 200, Map.of("RateLimit", "\"x\";r=0;t=60", "RateLimit-Policy", "\"x\";q=0;w=60"));
        ask(limiter, 200, Map.of("X-RateLimit-Limit", "0", "X-RateLimit-Remaining", "0"));
        ask(limiter, 200, Map.of());
    }

    @Test
    void aWindowWithoutALimitSpreadsNothingAndEndsWithItsReset() {
        Limiter limiter = limiter(5);
        ask(limiter, 200, Map.of("RateLimit", "\"x\";r=0;t=60", "RateLimit-Policy", "\"x\";w=60"));
        assertThat(limiter.enter().pause()).isEqualTo(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));
        ask(limiter, 200, Map.of());
        ask(limiter, 200, Map.of());
    }

    @Test
    void theFirstRefusalAfterHoursIsWaitedOutForHalfAMinuteAndFurtherOnesForLonger() {
        Limiter limiter = limiter(5);
        askAgainAndAgain(limiter, Duration.ofHours(3));
        Duration before = Duration.ZERO;
        for (int strike = 0; strike < 4; strike++) {
            ask(limiter, 429, Map.of());
            Duration pause = limiter.enter().pause();
            assertThat(pause).isGreaterThan(before).isLessThan(Duration.ofSeconds(33L << strike));
            clock.advance(pause);
            before = pause;
        }
    }

    @Test
    void afterARefusalThatNamesNoWaitHalfASecondIsTheLeast() {
        for (int window = 0; window < 50; window++) {
            Limiter limiter = limiter(5);
            askAgainAndAgain(limiter, Duration.ofMillis(window * 100L));
            ask(limiter, 429, Map.of());
            assertThat(limiter.enter().pause()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        }
    }

    @Test
    void whoFindsOutIfARefusalIsOverIsNotOneMoreThanMayBeUnderWay() {
        Limiter limiter = limiter(2);
        Pass download = enter(limiter);
        Pass refused = enter(limiter);
        hear(limiter, refused, 429, Map.of("Retry-After", "1"));
        clock.advance(Duration.ofSeconds(2));
        assertThat(limiter.enter().isAfterAnother()).isTrue();
        limiter.left(refused);
        Pass probe = enter(limiter);
        assertThat(probe.probe()).isTrue();
        hear(limiter, probe, 200, Map.of());
        limiter.left(probe);
        limiter.left(download);
        assertThat(limiter.status().underWay()).isZero();
    }

    @Test
    void nearALimitThatSaysNoMoreTwoMayBeUnderWayForOneMayBeALongDownload() {
        Limiter limiter = limiter(5);
        ask(limiter, 200, Map.of("X-RateLimit-NearLimit", "true"));
        assertThat(limiter.status().allowedUnderWay()).isEqualTo(2);
    }
}
