package io.github.camelconfluence.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.DURATION;

import io.github.camelconfluence.client.RateLimited;
import io.github.camelconfluence.client.RequestListener;
import io.github.camelconfluence.client.SettableClock;
import io.github.camelconfluence.client.limit.Allowance;
import io.github.camelconfluence.client.limit.Limiter;
import io.github.camelconfluence.client.limit.Pass;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final Instant START = Instant.parse("2026-11-20T10:15:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Instant> sent = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    /** Answers what was prepared, then 200. */
    private synchronized Answer serve(Request request) {
        sent.add(clock.instant());
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        Answer next = answers.isEmpty() ? answer(200, Map.of()) : answers.removeFirst();
        return next.closing(underWay::decrementAndGet);
    }

    private static Answer answer(int status, Map<String, String> headers) {
        return new Answer(
                status, name -> Optional.ofNullable(headers.get(name)), InputStream.nullInputStream(), () -> {});
    }

    private RateLimit limit(int concurrent, int perHour) {
        return new RateLimit(
                this::serve,
                limiter(concurrent, perHour),
                new Wiring(clock, clock, new Random(7), RequestListener.NONE));
    }

    private Limiter limiter(int concurrent, int perHour) {
        return new Limiter("acme", new Allowance(concurrent, perHour), clock, new Random(7));
    }

    private static Request request() {
        return Request.get(URI.create("https://acme.atlassian.net/wiki/api/v2/pages"));
    }

    private static void ask(Transport transport) {
        transport.send(request()).close();
    }

    private static void askFromManyThreads(Transport transport, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                asked.add(threads.submit(() -> ask(transport)));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Duration gap(int index) {
        return Duration.between(sent.get(index - 1), sent.get(index));
    }

    @Test
    void retryAfterInSecondsIsTheLeastThatIsWaited() {
        answers.add(answer(429, Map.of("Retry-After", "17")));
        RateLimit limit = limit(5, 0);
        ask(limit);
        ask(limit);
        assertThat(gap(1)).isBetween(Duration.ofSeconds(17), Duration.ofSeconds(18));
    }

    @Test
    void retryAfterAsADateIsReadByTheServersClock() {
        answers.add(answer(
                503, Map.of("Retry-After", "Fri, 20 Nov 2026 11:00:30 GMT", "Date", "Fri, 20 Nov 2026 11:00:00 GMT")));
        RateLimit limit = limit(5, 0);
        ask(limit);
        ask(limit);
        assertThat(gap(1)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    @Test
    void retryAfterOfZeroIsNotTakenAtItsWord() {
        answers.add(answer(429, Map.of("Retry-After", "0")));
        RateLimit limit = limit(5, 0);
        ask(limit);
        ask(limit);
        assertThat(gap(1)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void withoutRetryAfterItIsAskedAgainWhenWindowsUsuallyEndAndALittleLater() {
        for (int time = 0; time < 5; time++) {
            answers.add(answer(429, Map.of()));
        }
        RateLimit limit = limit(5, 0);
        for (int time = 0; time < 6; time++) {
            ask(limit);
        }
        int[] ends = {1, 2, 5, 10, 20};
        for (int probe = 0; probe < ends.length; probe++) {
            Instant end = START.plusSeconds(ends[probe]);
            assertThat(sent.get(probe + 1)).isBetween(end.plusMillis(20), end.plusMillis(1020));
        }
    }

    @Test
    void aRefusalOutOfTheBlueCostsItsWaitAndNoMore() {
        answers.add(answer(429, Map.of("Retry-After", "3")));
        RateLimit limit = limit(5, 0);
        for (int time = 0; time < 40; time++) {
            ask(limit);
        }
        assertThat(Duration.between(START, clock.instant())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void afterAWaitOneRequestAloneFindsOutIfItIsOver() throws Exception {
        answers.add(answer(429, Map.of("Retry-After", "1")));
        answers.add(answer(429, Map.of("Retry-After", "1")));
        RateLimit limit = limit(8, 0);
        ask(limit);
        askFromManyThreads(limit, 40);
        assertThat(sent).hasSize(41);
        assertThat(gap(2)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anAbsurdRetryAfterFailsClearlyInsteadOfHanging() {
        answers.add(answer(429, Map.of("Retry-After", "9223372036854775807")));
        RateLimit limit = limit(5, 0);
        ask(limit);
        assertThatThrownBy(() -> ask(limit))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        e -> assertThat(e.retryAfter())
                                .get(DURATION)
                                .isBetween(
                                        Duration.ofMinutes(5),
                                        Duration.ofMinutes(5).plusSeconds(1)))
                .hasMessageContaining("administrator");
        assertThat(sent).hasSize(1);
        assertThat(clock.waits()).isEmpty();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        ask(limit);
        assertThat(sent).hasSize(2);
    }

    @Test
    void aWaitAfterAnAbsurdOneHasPassedIsWaitedOutAgain() {
        answers.add(answer(429, Map.of("Retry-After", "999999999")));
        RateLimit limit = limit(5, 2);
        ask(limit);
        clock.advance(Duration.ofMinutes(6));
        ask(limit);
        ask(limit);
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2)).isAfter(START.plus(Duration.ofHours(1)));
    }

    @Test
    void noRequestLeavesWhileToldToWaitWhateverTheConcurrency() throws Exception {
        answers.add(answer(429, Map.of("Retry-After", "60")));
        RateLimit limit = limit(8, 0);
        ask(limit);
        askFromManyThreads(limit, 40);
        assertThat(sent).hasSize(41);
        assertThat(sent.subList(1, 41)).allSatisfy(at -> assertThat(at).isAfterOrEqualTo(START.plusSeconds(60)));
        assertThat(mostUnderWay).hasValueLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void whoeverAnswersForTheServerIsObeyedWhenHeSaysHowLongToWait(int status) throws Exception {
        answers.add(answer(status, Map.of("Retry-After", "60")));
        RateLimit limit = limit(8, 0);
        ask(limit);
        askFromManyThreads(limit, 40);
        assertThat(sent.subList(1, 41)).allSatisfy(at -> assertThat(at).isAfterOrEqualTo(START.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 504})
    void whatOnlyOnePageMayBeAnsweredHoldsNobodyBack(int status) {
        answers.add(answer(status, Map.of()));
        RateLimit limit = limit(5, 0);
        ask(limit);
        ask(limit);
        assertThat(sent).containsExactly(START, START);
    }

    @Test
    void theHourlyBudgetIsNeverExceededInAnyHour() {
        RateLimit limit = limit(5, 10);
        for (int time = 0; time < 35; time++) {
            ask(limit);
        }
        for (int first = 0; first + 10 < sent.size(); first++) {
            assertThat(Duration.between(sent.get(first), sent.get(first + 10))).isGreaterThan(Duration.ofHours(1));
        }
        assertThat(Duration.between(START, clock.instant())).isLessThan(Duration.ofHours(4));
    }

    @Test
    void nearTheLimitRequestsAreSpreadOverWhatIsLeftOfTheWindow() {
        answers.add(answer(
                200,
                Map.of(
                        "X-RateLimit-NearLimit", "true",
                        "X-RateLimit-Remaining", "10",
                        "X-RateLimit-Limit", "100",
                        "X-RateLimit-Reset", "2026-11-20T10:15:20Z")));
        answers.add(answer(200, Map.of("X-RateLimit-NearLimit", "true")));
        RateLimit limit = limit(5, 0);
        ask(limit);
        ask(limit);
        ask(limit);
        assertThat(Duration.between(sent.get(0), sent.get(2))).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(9));
    }

    @Test
    void aResetTimeWithoutSecondsIsUnderstood() {
        answers.add(answer(429, Map.of("X-RateLimit-Reset", "2026-11-20T10:16Z")));
        RateLimit limit = limit(5, 0);
        ask(limit);
        ask(limit);
        assertThat(gap(1)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    @Test
    void whoWaitsLooksAgainBecauseAnAnswerMayHaveMadeTheWaitShorter() {
        Limiter limiter = limiter(5, 0);
        Pass other = limiter.enter().pass();
        assertThat(other).isNotNull();
        answers.add(answer(200, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-11-20T10:55Z")));
        Map<String, String> plenty =
                Map.of("X-RateLimit-Remaining", "90", "X-RateLimit-Limit", "100", "X-RateLimit-Reset", "3600");
        RateLimit limit = new RateLimit(
                this::serve,
                limiter,
                new Wiring(
                        clock,
                        duration -> {
                            clock.await(duration);
                            limiter.heard(other, 200, name -> Optional.ofNullable(plenty.get(name)));
                        },
                        new Random(7),
                        RequestListener.NONE));
        ask(limit);
        ask(limit);
        assertThat(gap(1)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoeverIsToldToWaitWhileARequestIsPreparedDoesNotSendIt() {
        Limiter limiter = limiter(5, 0);
        Pass other = limiter.enter().pass();
        assertThat(other).isNotNull();
        AtomicInteger prepared = new AtomicInteger();
        RateLimit limit = new RateLimit(
                (request, door) -> {
                    if (prepared.incrementAndGet() == 1) {
                        limiter.heard(
                                other,
                                429,
                                name -> Optional.ofNullable(
                                        Map.of("Retry-After", "60").get(name)));
                    }
                    return door.leave(request);
                },
                this::serve,
                limiter,
                new Wiring(clock, clock, new Random(7), RequestListener.NONE));
        ask(limit);
        assertThat(prepared).hasValue(2);
        assertThat(sent).singleElement().satisfies(at -> assertThat(at).isAfterOrEqualTo(START.plusSeconds(60)));
        limiter.left(other);
        assertThat(limiter.status().underWay()).isZero();
    }

    @Test
    void aFailureToSendGivesThePermitBack() {
        RateLimit limit = new RateLimit(
                request -> {
                    throw new io.github.camelconfluence.client.Unavailable(0, "down", null);
                },
                limiter(1, 0),
                new Wiring(clock, clock, new Random(7), RequestListener.NONE));
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> limit.send(request())).hasMessage("down");
        }
    }

    @Test
    void anInterruptedWaitStopsAtOnce() {
        RateLimit limit = new RateLimit(
                this::serve,
                limiter(1, 0),
                new Wiring(
                        clock,
                        duration -> {
                            throw new InterruptedException();
                        },
                        new Random(7),
                        RequestListener.NONE));
        answers.add(answer(429, Map.of("Retry-After", "60")));
        ask(limit);
        assertThatThrownBy(() -> ask(limit)).isInstanceOf(RateLimited.class).hasMessageContaining("stopped");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sent).hasSize(1);
    }
}
