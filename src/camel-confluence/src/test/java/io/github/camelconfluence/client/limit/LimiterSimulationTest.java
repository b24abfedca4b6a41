package io.github.camelconfluence.client.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole hours of asking, event by event, in a moment: what a limiter makes of limits that it may not be told. */
class LimiterSimulationTest {

    private static final double[] LATENCIES = {0, 0.05, 0.2};

    private static Stream<Arguments> courses(boolean[] told, int permits, double window, double seconds) {
        Stream.Builder<Arguments> all = Stream.builder();
        for (boolean headers : told) {
            for (int clients : new int[] {1, 3}) {
                for (double latency : LATENCIES) {
                    all.add(Arguments.of(permits, window, headers, clients, latency, seconds));
                }
            }
        }
        return all.build();
    }

    static Stream<Arguments> limits() {
        boolean[] both = {true, false};
        return Stream.of(
                        courses(both, 100, 10, 600),
                        courses(new boolean[] {false}, 20, 1, 300),
                        courses(both, 1000, 60, 600),
                        courses(both, 3600, 3600, 4 * 3600))
                .flatMap(course -> course);
    }

    @ParameterizedTest(name = "{0} per {1} s, headers {2}, {3} clients, latency {4} s")
    @MethodSource("limits")
    void almostAllThatIsAllowedIsUsedAndHardlyARequestIsRefused(
            int permits, double window, boolean told, int clients, double latency, double seconds) {
        Course.Outcome outcome =
                new Course(ModelServer.window(permits, window, told), latency, clients, 42).run(seconds);

        assertThat(outcome.used()).as("%s", outcome).isGreaterThanOrEqualTo(0.9);
        assertThat(outcome.refusedShare()).as("%s", outcome).isLessThanOrEqualTo(0.01);
        assertThat(outcome.whileBlocked()).isZero();
    }

    static Stream<Arguments> shortRuns() {
        return Stream.of(0.02, 0.05).flatMap(latency -> Stream.of(1, 3).map(clients -> Arguments.of(latency, clients)));
    }

    /** The window begins a second after the first request, so it ends when it is not expected to. */
    @ParameterizedTest(name = "latency {0} s, {1} clients")
    @MethodSource("shortRuns")
    void aShortRunUsesAWindowThatNothingIsToldOf(double latency, int clients) {
        List<Course.Outcome> outcomes = LongStream.range(0, 12)
                .mapToObj(seed -> new Course(ModelServer.window(300, 10, false), latency, clients, seed, 1).run(130))
                .toList();

        assertThat(average(outcomes, Course.Outcome::used)).as("%s", outcomes).isGreaterThanOrEqualTo(0.9);
        assertThat(average(outcomes, Course.Outcome::refusedShare))
                .as("%s", outcomes)
                .isLessThanOrEqualTo(0.01);
        assertThat(outcomes).allMatch(outcome -> outcome.whileBlocked() == 0 && outcome.used() > 0.8);
    }

    /** What was admitted before the first refusal rests on hardly more time than one answer takes. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 4})
    void aServerThatAnswersSlowlyAndRefusesAtOnceIsFoundOut(double latency) {
        Course.Outcome outcome = new Course(ModelServer.window(5, 10, false), latency, 1, 42).run(600);

        assertThat(outcome.used()).as("%s", outcome).isGreaterThanOrEqualTo(0.7);
        assertThat(outcome.refusedShare()).as("%s", outcome).isLessThanOrEqualTo(0.1);
        assertThat(outcome.whileBlocked()).isZero();
    }

    private static double average(List<Course.Outcome> outcomes, ToDoubleFunction<Course.Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** The first boundary lies anywhere within a window, so a wait for it may end long after it. */
    @ParameterizedTest(name = "latency {0} s, {1} clients")
    @MethodSource("shortRuns")
    void aShortRunUsesAQuotaThatNothingIsToldOf(double latency, int clients) {
        List<Course.Outcome> outcomes = IntStream.rangeClosed(1, 60)
                .mapToObj(half -> new Course(ModelServer.quota(900, 30, half / 2.0), latency, clients, 42, 1).run(130))
                .toList();

        assertThat(average(outcomes, Course.Outcome::used)).as("%s", outcomes).isGreaterThanOrEqualTo(0.9);
        assertThat(average(outcomes, Course.Outcome::refusedShare))
                .as("%s", outcomes)
                .isLessThanOrEqualTo(0.01);
        assertThat(outcomes)
                .allMatch(outcome ->
                        outcome.whileBlocked() == 0 && outcome.used() > 0.65 && outcome.refusedShare() < 0.015);
    }

    static Stream<Arguments> smallLimits() {
        return courses(new boolean[] {true}, 20, 1, 300);
    }

    /** Headers count whole seconds, so the last part of so short a window goes unused. */
    @ParameterizedTest(name = "{0} per {1} s, headers {2}, {3} clients, latency {4} s")
    @MethodSource("smallLimits")
    void ofAWindowAsShortAsTheUnitOfItsHeadersMostIsUsed(
            int permits, double window, boolean told, int clients, double latency, double seconds) {
        Course.Outcome outcome =
                new Course(ModelServer.window(permits, window, told), latency, clients, 42).run(seconds);

        assertThat(outcome.used()).as("%s", outcome).isGreaterThanOrEqualTo(0.85);
        assertThat(outcome.refusedShare()).as("%s", outcome).isLessThanOrEqualTo(0.01);
        assertThat(outcome.whileBlocked()).isZero();
    }

    static Stream<Arguments> buckets() {
        return Stream.of(1, 3)
                .flatMap(clients -> Stream.of(0.0, 0.05, 0.2).map(latency -> Arguments.of(clients, latency)));
    }

    @ParameterizedTest(name = "{0} clients, latency {1} s")
    @MethodSource("buckets")
    void aBucketThatReportsItselfIsNeverEmptied(int clients, double latency) {
        Course.Outcome outcome = new Course(ModelServer.bucket(100, 10, true), latency, clients, 42).run(200);

        assertThat(outcome.used()).as("%s", outcome).isGreaterThanOrEqualTo(0.95);
        assertThat(outcome.refusedShare()).as("%s", outcome).isLessThanOrEqualTo(0.001);
    }

    @ParameterizedTest(name = "{0} clients, latency {1} s")
    @MethodSource("buckets")
    void aBucketThatSaysNothingIsFoundOut(int clients, double latency) {
        Course.Outcome outcome = new Course(ModelServer.bucket(100, 10, false), latency, clients, 42).run(1800);

        assertThat(outcome.used()).as("%s", outcome).isGreaterThanOrEqualTo(0.9);
        assertThat(outcome.refusedShare()).as("%s", outcome).isLessThanOrEqualTo(0.01);
    }

    @ParameterizedTest
    @MethodSource("latencies")
    void aServerWithoutALimitIsAskedAsFastAsItAnswers(double latency) {
        Course.Outcome outcome = new Course(ModelServer.window(Integer.MAX_VALUE, 1, false), latency, 1, 42).run(10);

        double perSecond = 5 / (latency + 0.0005);
        assertThat(outcome.admitted()).isGreaterThan((int) (0.98 * 10 * perSecond));
    }

    static Stream<Double> latencies() {
        return Stream.of(0.0, 0.05, 0.2);
    }
}
