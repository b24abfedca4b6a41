package io.github.camelconfluence.client.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.client.SettableClock;
import io.github.camelconfluence.client.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:15:00Z"));
    private final Limiter limiter = new Limiter("acme", new Allowance(5, 0), clock, new Random(7));

    private Pass enter() {
        Pass pass = limiter.enter().pass();
        assertThat(pass).isNotNull();
        return pass;
    }

    private void fail(Outage.Kind kind, String place) {
        Pass pass = enter();
        limiter.failed(pass, new Outage(kind, place, "connection refused"));
        limiter.left(pass);
    }

    private void answer(Pass pass, int status) {
        limiter.heard(pass, status, name -> Optional.empty());
        limiter.left(pass);
    }

    private void goDown() {
        for (int time = 0; time < 5; time++) {
            fail(Outage.Kind.UNREACHED, "/rest/api/user/current");
        }
    }

    private Duration untilProbe() {
        try {
            limiter.enter();
            return Duration.ZERO;
        } catch (Unavailable e) {
            return e.retryAfter().orElseThrow();
        }
    }

    @Test
    void whoCannotBeReachedIsLeftAloneAndCallersAreToldUntilWhen() {
        goDown();
        assertThatThrownBy(limiter::enter)
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.retryAfter()).isPresent())
                .hasMessageContaining("connection refused, 5 times in a row");
        assertThat(limiter.status().outage())
                .hasValueSatisfying(why -> assertThat(why).contains("connection refused"));
    }

    @Test
    void whoAsksOnceANightIsNotToldAllDayThatTheServerIsDown() {
        goDown();
        clock.advance(Duration.ofMinutes(10));
        assertThat(limiter.status().outage()).isPresent();
        clock.advance(Duration.ofMinutes(10));
        assertThat(limiter.status().outage()).isEmpty();
        fail(Outage.Kind.UNREACHED, "/rest/api/user/current");
        assertThat(limiter.status().outage()).isPresent();
    }

    @Test
    void oneRequestFindsOutIfItIsBackAndTheOthersFailMeanwhile() {
        goDown();
        clock.advance(untilProbe());
        Pass probe = enter();
        assertThatThrownBy(limiter::enter).isInstanceOf(Unavailable.class);
        answer(probe, 200);
        assertThat(limiter.status().outage()).isEmpty();
        answer(enter(), 200);
    }

    @Test
    void thePausesBetweenProbesGrowToHalfAMinute() {
        goDown();
        Duration before = Duration.ZERO;
        for (int time = 0; time < 3; time++) {
            Duration pause = untilProbe();
            assertThat(pause).isGreaterThan(before);
            clock.advance(pause);
            fail(Outage.Kind.UNREACHED, "/");
            before = pause;
        }
        for (int time = 0; time < 5; time++) {
            assertThat(untilProbe()).isLessThan(Duration.ofSeconds(35));
            clock.advance(untilProbe());
            fail(Outage.Kind.UNREACHED, "/");
        }
    }

    @Test
    void thePollThatComesAfterAPauseFindsOutAtOnce() {
        goDown();
        for (int time = 0; time < 4; time++) {
            clock.advance(untilProbe());
            fail(Outage.Kind.UNREACHED, "/");
        }
        assertThat(untilProbe()).isGreaterThan(Duration.ofSeconds(20));
        clock.advance(Duration.ofSeconds(10));
        answer(enter(), 200);
        assertThat(limiter.status().outage()).isEmpty();
    }

    @Test
    void aProbeThatIsNeverAnsweredGivesWayToAnother() {
        goDown();
        clock.advance(untilProbe());
        limiter.left(enter());
        answer(enter(), 200);
        assertThat(limiter.status().outage()).isEmpty();
    }

    @Test
    void pagesThatConfluenceCannotRenderOpenNothingHoweverManyTheyAre() {
        for (int time = 0; time < 100; time++) {
            answer(enter(), 500);
            answer(enter(), 504);
        }
        assertThat(limiter.status().outage()).isEmpty();
    }

    @Test
    void aServerThatAnswersAProbeThatItCannotRenderThePageIsBack() {
        goDown();
        clock.advance(untilProbe());
        answer(enter(), 500);
        assertThat(limiter.status().outage()).isEmpty();
        answer(enter(), 200);
    }

    @Test
    void aProxyThatHidesOnePageOnlyIsOneThatIsDownAfterAWhile() {
        for (int time = 0; time < 11; time++) {
            fail(Outage.Kind.UNANSWERED, "/api/v2/pages");
        }
        assertThat(limiter.status().outage()).isEmpty();
        fail(Outage.Kind.UNANSWERED, "/api/v2/pages");
        assertThat(limiter.status().outage()).isPresent();
    }

    @Test
    void aServerThatFailsWhateverItIsAskedIsDown() {
        for (int time = 0; time < 5; time++) {
            fail(Outage.Kind.UNANSWERED, "/api/v2/" + time);
        }
        assertThat(limiter.status().outage()).isPresent();
    }

    @Test
    void anAnswerInBetweenBeginsTheCountAnew() {
        for (int time = 0; time < 20; time++) {
            fail(Outage.Kind.UNREACHED, "/" + time);
            fail(Outage.Kind.UNANSWERED, "/more/" + time);
            answer(enter(), 404);
        }
        assertThat(limiter.status().outage()).isEmpty();
    }
}
