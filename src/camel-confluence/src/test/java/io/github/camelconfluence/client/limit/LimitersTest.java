package io.github.camelconfluence.client.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.client.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimitersTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:15:00Z"));
    private final Limiters limiters = new Limiters();

    private Limiter take(String name, int concurrent, int perHour) {
        return limiters.take(name, new Allowance(concurrent, perHour), clock, new Random(7));
    }

    @Test
    void oneAccountHasOneLimiterAndAnotherHasAnother() {
        assertThat(take("acme as rita", 5, 0))
                .isSameAs(take("acme as rita", 5, 0))
                .isNotSameAs(take("acme as eve", 5, 0));
    }

    @Test
    void theStrictestHoldsUntilWhoAskedForItHasLeft() {
        Limiter limiter = take("acme", 5, 0);
        take("acme", 3, 1000);
        take("acme", 4, 500);
        assertThat(limiter.status().allowedUnderWay()).isEqualTo(3);
        assertThat(limiter.status().budgetLeft()).isEqualTo(OptionalInt.of(500));

        limiters.giveBack("acme", new Allowance(3, 1000));
        assertThat(limiter.status().allowedUnderWay()).isEqualTo(4);
        limiters.giveBack("acme", new Allowance(4, 500));
        assertThat(limiter.status().allowedUnderWay()).isEqualTo(5);
        assertThat(limiter.status().budgetLeft()).isEmpty();
    }

    @Test
    void thatTheStrictestHoldsIsSaidOnce() {
        List<String> said = Said.by(() -> {
            take("acme", 5, 0);
            for (int route = 0; route < 10; route++) {
                take("acme", 3, 1000);
                take("acme", 5, 0);
            }
        });
        assertThat(said).singleElement().asString().contains("the strictest hold for all: 3 and 1000");
    }

    @Test
    void whenTheLastHasLeftItIsForgotten() {
        Limiter limiter = take("acme", 5, 0);
        take("acme", 5, 0);
        limiters.giveBack("acme", new Allowance(5, 0));
        assertThat(take("acme", 5, 0)).isSameAs(limiter);
        limiters.giveBack("acme", new Allowance(5, 0));
        limiters.giveBack("acme", new Allowance(5, 0));
        assertThat(take("acme", 5, 0)).isNotSameAs(limiter);
    }

    @Test
    void theBudgetIsUsedUpAndNeverExceededInAnyHour() {
        Limiter limiter = take("acme", 5, 600);
        List<Instant> sent = new ArrayList<>();
        while (clock.instant().isBefore(Instant.parse("2026-11-20T15:15:00Z"))) {
            Turn turn = limiter.enter();
            Pass pass = turn.pass();
            if (pass == null) {
                clock.advance(turn.pause());
            } else {
                sent.add(pass.sent());
                limiter.heard(pass, 200, name -> Optional.empty());
                limiter.left(pass);
            }
        }
        for (int first = 0; first + 600 < sent.size(); first++) {
            assertThat(Duration.between(sent.get(first), sent.get(first + 600))).isGreaterThan(Duration.ofHours(1));
        }
        assertThat(sent).hasSizeGreaterThan((int) (0.9 * 5 * 600));
    }

    @Test
    void aProcessThatIsStartedAgainAndAgainStaysWithinItsBudget() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        int starts = 0;
        int sent = 0;
        while (clock.instant().isBefore(end)) {
            Limiter limiter = new Limiter("acme", new Allowance(5, 600), clock, new Random(7));
            starts++;
            Instant stop = clock.instant().plus(Duration.ofMinutes(5));
            while (clock.instant().isBefore(stop)) {
                Turn turn = limiter.enter();
                Pass pass = turn.pass();
                if (pass == null) {
                    clock.advance(turn.pause());
                } else {
                    sent++;
                    limiter.left(pass);
                }
            }
        }
        assertThat(sent).isBetween(500, 600 + starts);
    }

    @Test
    void halfOfTheBudgetIsThereAtOnceAfterAQuietHalfHour() {
        Limiter limiter = take("acme", 5, 600);
        clock.advance(Duration.ofMinutes(30));
        for (int sent = 0; sent < 300; sent++) {
            Pass pass = limiter.enter().pass();
            assertThat(pass).isNotNull();
            limiter.left(pass);
        }
        assertThat(limiter.enter().pass()).isNull();
    }

    @Test
    void theSecondHalfOfTheBudgetIsSpreadSoThatNobodyWaitsForAnHour() {
        Limiter limiter = take("acme", 5, 600);
        Duration longest = Duration.ZERO;
        while (clock.instant().isBefore(Instant.parse("2026-11-20T12:15:00Z"))) {
            Turn turn = limiter.enter();
            Pass pass = turn.pass();
            if (pass == null) {
                longest = turn.pause().compareTo(longest) > 0 ? turn.pause() : longest;
                clock.advance(turn.pause());
            } else {
                limiter.heard(pass, 200, name -> Optional.empty());
                limiter.left(pass);
            }
        }
        assertThat(longest).isLessThan(Duration.ofMinutes(1));
    }
}
