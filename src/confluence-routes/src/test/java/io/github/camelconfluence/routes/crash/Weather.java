package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.simulator.limits.FaultOrder;
import io.github.camelconfluence.simulator.limits.Faults;
import io.github.camelconfluence.simulator.limits.RateLimit;
import io.github.camelconfluence.simulator.limits.RetryAfter;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** How well the server is: calm, failing now and then in every way, or failing several times running in one way. */
final class Weather {

    private static final double NOW_AND_THEN = 0.004;
    private static final int LONGEST_SPELL = 5;

    private final Faults faults;
    private final Random random;

    private final List<Consumer<FaultOrder>> kinds = List.of(
            order -> order.answer(429),
            order -> order.answer(429, RetryAfter.SECONDS, Duration.ofSeconds(1)),
            order -> order.answer(500),
            order -> order.answer(503),
            FaultOrder::reset,
            FaultOrder::stall,
            order -> order.truncate(40),
            FaultOrder::loginPage);

    Weather(Faults faults, Random random) {
        this.faults = faults;
        this.random = random;
    }

    void change() {
        faults.clear();
        int outlook = random.nextInt(10);
        if (outlook < 3) {
            kinds.forEach(kind -> kind.accept(faults.always().withProbability(NOW_AND_THEN, random.nextLong())));
        } else if (outlook < 6) {
            long spell = 1L + random.nextInt(LONGEST_SPELL);
            kinds.get(random.nextInt(kinds.size())).accept(faults.next(spell).withProbability(0.2, random.nextLong()));
        } else if (outlook == 6) {
            faults.limit(RateLimit.burst(60, Duration.ofSeconds(1)));
        }
    }

    void clearUp() {
        faults.clear();
    }
}
