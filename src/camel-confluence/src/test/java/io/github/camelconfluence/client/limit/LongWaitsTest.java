package io.github.camelconfluence.client.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongWaitsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:15:00Z"));

    private Limiter limiter(int perHour) {
        return new Limiter("acme", new Allowance(5, perHour), clock, new Random(7));
    }

    private static void ask(Limiter limiter, int status, Map<String, String> headers) {
        Pass pass = limiter.enter().pass();
        assertThat(pass).isNotNull();
        limiter.heard(pass, status, name -> Optional.ofNullable(headers.get(name)));
        limiter.left(pass);
    }

    /** Asks, and waits as it is told, until so many requests have left. */
    private void askAndWait(Limiter limiter, int times, Map<String, String> headers) {
        for (int sent = 0; sent < times; ) {
            Turn turn = limiter.enter();
            Pass pass = turn.pass();
            if (pass == null) {
                clock.advance(turn.pause());
            } else {
                limiter.heard(pass, 200, name -> Optional.ofNullable(headers.get(name)));
                limiter.left(pass);
                sent++;
            }
        }
    }

    @Test
    void aLongWaitIsToldOnceWithItsReasonHoweverManyWait() {
        Limiter limiter = limiter(0);
        List<String> said = Said.by(() -> {
            ask(limiter, 429, Map.of("Retry-After", "60"));
            for (int thread = 0; thread < 20; thread++) {
                limiter.enter();
            }
        });
        assertThat(said).singleElement().asString().contains("acme: no request for 6", "the server answered 429");
    }

    @Test
    void theLimitThatWasMetIsToldAsTheServerNamesIt() {
        for (String header : List.of("RateLimit-Reason", "X-Failure-Category")) {
            assertThat(Said.by(
                            () -> ask(limiter(0), 429, Map.of("Retry-After", "60", header, "confluence-burst-based"))))
                    .singleElement()
                    .asString()
                    .endsWith("the server answered 429 (confluence-burst-based)");
        }
    }

    @Test
    void whatTheServerNamesIsShortenedAndKeptToOneLine() {
        String name = "a\r\nERROR \u001b[31m\u0085" + "x".repeat(200);
        assertThat(Said.by(() -> ask(limiter(0), 429, Map.of("Retry-After", "60", "RateLimit-Reason", name))))
                .singleElement()
                .asString()
                .endsWith("the server answered 429 (a  ERROR  [31m " + "x".repeat(45) + ")");
    }

    @Test
    void whoeverWaitsForLongBehindOthersIsToldOfOnceHoweverManyDo() {
        Limiter limiter = limiter(0);
        assertThat(Said.by(() -> {
                    for (int seconds = 5; seconds < 50; seconds++) {
                        limiter.waited(Duration.ofSeconds(seconds));
                        clock.advance(Duration.ofSeconds(1));
                    }
                }))
                .singleElement()
                .asString()
                .contains("acme: a request waited 11 s for its turn: others were before it");
    }

    @Test
    void whoeverWaitedForWhatHasBeenToldIsNoNews() {
        Limiter limiter = limiter(0);
        assertThat(Said.by(() -> {
                    ask(limiter, 429, Map.of("Retry-After", "60"));
                    clock.advance(limiter.enter().pause());
                    limiter.waited(Duration.ofSeconds(60));
                }))
                .singleElement()
                .asString()
                .contains("no request for 6");
    }

    @Test
    void aShortWaitIsNoNews() {
        Limiter limiter = limiter(0);
        assertThat(Said.by(() -> ask(limiter, 429, Map.of("Retry-After", "5")))).isEmpty();
    }

    @Test
    void waitsThatFollowUponEachOtherAreToldOnceAndAMuchLongerOneIsToldAgain() {
        Limiter limiter = limiter(0);
        List<String> said = Said.by(() -> {
            for (int seconds : new int[] {20, 30, 300}) {
                ask(limiter, 429, Map.of("Retry-After", Integer.toString(seconds)));
                clock.advance(limiter.enter().pause());
            }
        });
        assertThat(said).hasSize(2).first().asString().contains("no request for 2");
        assertThat(said).last().asString().contains("no request for 30");
    }

    @Test
    void aWaitLongAfterTheLastIsToldAgain() {
        Limiter limiter = limiter(0);
        List<String> said = Said.by(() -> {
            ask(limiter, 429, Map.of("Retry-After", "20"));
            clock.advance(Duration.ofHours(1));
            ask(limiter, 429, Map.of("Retry-After", "20"));
        });
        assertThat(said).hasSize(2);
    }

    @Test
    void aBudgetThatIsSpreadIsTold() {
        Limiter limiter = limiter(60);
        assertThat(Said.by(() -> askAndWait(limiter, 55, Map.of())))
                .singleElement()
                .asString()
                .contains("what is left of requestsPerHour has to last");
    }

    @Test
    void aLimitThatTheServerReportsAsUsedUpIsTold() {
        Limiter limiter = limiter(0);
        Map<String, String> usedUp =
                Map.of("RateLimit", "\"quota\";r=0;t=1800", "RateLimit-Policy", "\"quota\";q=1000;w=3600");
        assertThat(Said.by(() -> askAndWait(limiter, 2, usedUp)))
                .singleElement()
                .asString()
                .contains("no request for 1800 s", "the limit that the server reports");
    }
}
