package io.github.camelconfluence.client.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LimitHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");

    private static LimitHeaders headers(String... namesAndValues) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int at = 0; at < namesAndValues.length; at += 2) {
            all.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return new LimitHeaders(name -> Optional.ofNullable(all.get(name)), NOW);
    }

    @Test
    void cloudsOwnAreReadWhateverTheirCase() {
        assertThat(headers(
                                "x-ratelimit-limit", " 100 ",
                                "X-RATELIMIT-REMAINING", "10",
                                "X-RateLimit-Reset", "2026-11-20T10:16Z")
                        .quotas())
                .containsExactly(new Quota("X-RateLimit", 10, 100, Duration.ofMinutes(1), null, null));
    }

    @Test
    void theStandardOnesAreReadWithTheirPoliciesAlsoAsBeta() {
        List<Quota> expected = List.of(
                new Quota("RateLimit burst", 3, 100, Duration.ofSeconds(7), Duration.ofSeconds(10), null),
                new Quota("RateLimit hour", 900, 1000, Duration.ofSeconds(60), Duration.ofSeconds(3600), null));
        for (String prefix : List.of("", "Beta-")) {
            assertThat(headers(
                                    prefix + "RateLimit", "\"burst\";r=3;t=7, \"hour\"; r=900; t=60",
                                    prefix + "RateLimit-Policy", "\"hour\";q=1000;w=3600, \"burst\";q=100;w=10")
                            .quotas())
                    .isEqualTo(expected);
        }
    }

    @Test
    void ofTwoLimitsWithOneNameTheNearestCounts() {
        assertThat(headers("RateLimit", "\"default\";r=5;t=7, \"default\";r=90;t=7")
                        .quotas())
                .extracting(Quota::remaining)
                .containsExactly(5L);
    }

    @Test
    void aLimitToldInBothFormsIsOneAndOurClockNeedNotBeRight() {
        assertThat(headers(
                                "X-RateLimit-Limit", "100",
                                "X-RateLimit-Remaining", "10",
                                "X-RateLimit-Reset", "2026-11-20T10:25Z",
                                "RateLimit", "\"burst\";r=10;t=7",
                                "RateLimit-Policy", "\"burst\";q=100;w=10")
                        .quotas())
                .containsExactly(
                        new Quota("RateLimit burst", 10, 100, Duration.ofSeconds(7), Duration.ofSeconds(10), null));
    }

    @Test
    void dataCentersFillRateIsTheTimeToAToken() {
        assertThat(headers(
                                "X-RateLimit-Limit", "50",
                                "X-RateLimit-Remaining", "7",
                                "X-RateLimit-FillRate", "10",
                                "X-RateLimit-Interval-Seconds", "5")
                        .quotas())
                .containsExactly(new Quota("X-RateLimit", 7, 50, null, null, Duration.ofMillis(500)));
    }

    @Test
    void aResetIsADateOrSecondsOrAnEpoch() {
        for (String reset : List.of("30", Long.toString(NOW.getEpochSecond() + 30), "2026-11-20T10:15:30Z")) {
            assertThat(headers("X-RateLimit-Reset", reset).untilReset()).contains(Duration.ofSeconds(30));
        }
    }

    @Test
    void aDateIsReadByTheServersClock() {
        Map<String, String> all =
                Map.of("X-RateLimit-Reset", "2026-11-20T11:00:30Z", "Date", "Fri, 20 Nov 2026 11:00:00 GMT");
        assertThat(LimitHeaders.of(name -> Optional.ofNullable(all.get(name)), NOW)
                        .untilReset())
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void whereBothClocksAgreeTheOneThatCountsMoreThanSecondsIsBelieved() {
        Map<String, String> all =
                Map.of("X-RateLimit-Reset", "2026-11-20T10:15:30Z", "Date", "Fri, 20 Nov 2026 10:15:00 GMT");
        assertThat(LimitHeaders.of(name -> Optional.ofNullable(all.get(name)), NOW.plusMillis(900))
                        .untilReset())
                .contains(Duration.ofMillis(29_100));
    }

    @Test
    void nonsenseIsNoLimit() {
        assertThat(headers(
                                "X-RateLimit-Remaining", "many",
                                "X-RateLimit-Reset", "soon",
                                "RateLimit", "r;;=,\"x\";r=99999999999999999999999",
                                "RateLimit-Policy", ";q=")
                        .quotas())
                .isEmpty();
        assertThat(headers("X-RateLimit-Reset", "soon").untilReset()).isEmpty();
    }
}
