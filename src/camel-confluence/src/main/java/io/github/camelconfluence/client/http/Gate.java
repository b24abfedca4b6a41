package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.RateLimited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides when the next request may leave: after every wait the server asked for, at its pace, within the budget. */
final class Gate {

    /** Cloud quotas refill at the top of the hour: a longer wait is not waited out but reported. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(65);

    private static final Duration AFTER_HOPELESS = Duration.ofMinutes(5);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    private static final Duration WARY_PACE = Duration.ofMillis(200);
    private static final Duration WORTH_LOGGING = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Clock clock;
    private final RandomGenerator random;
    private final HourlyBudget budget;

    private Instant blockedUntil = Instant.MIN;
    private Instant nextStart = Instant.MIN;
    private Duration pace = Duration.ZERO;
    private boolean hopeless;
    private int strikes;

    Gate(Wiring wiring, int requestsPerHour) {
        this.clock = wiring.clock();
        this.random = wiring.random();
        this.budget = new HourlyBudget(requestsPerHour);
    }

    /** Takes the right to send one request now, which zero says; otherwise ask again after what it answers. */
    synchronized Duration tryEnter() {
        Instant now = clock.instant();
        if (now.isBefore(blockedUntil)) {
            if (hopeless) {
                throw new RateLimited(429, "Not sent: " + HOPELESS, Duration.between(now, blockedUntil));
            }
            return Duration.between(now, blockedUntil);
        }
        hopeless = false;
        if (now.isBefore(nextStart)) {
            return Duration.between(now, nextStart);
        }
        Duration budgetWait = budget.untilFree(now);
        if (budgetWait.isZero()) {
            budget.take(now);
            nextStart = now.plus(pace);
        } else if (budgetWait.compareTo(WORTH_LOGGING) > 0) {
            block(now, budgetWait, "requestsPerHour is used up");
        }
        return budgetWait;
    }

    static final String HOPELESS =
            "the server asks to wait practically for ever, which Data Center does when the limit of"
                    + " this user is zero: ask an administrator to allow it requests";

    /** @param sent when the request left: answers to older ones tell nothing new about a wait that is already known */
    synchronized void heard(Answer answer, Instant sent) {
        Instant now = clock.instant();
        boolean told = answer.status() == 429
                || answer.status() == 503 && answer.header("Retry-After").isPresent();
        if (!told) {
            if (answer.isSuccess()) {
                strikes = 0;
            }
            pace = LimitHeaders.pace(answer, clock);
            return;
        }
        if (!sent.isBefore(blockedUntil)) {
            strikes++;
        }
        pace = WARY_PACE;
        Duration wait = RetryAfter.of(answer, clock)
                .or(() -> LimitHeaders.untilReset(answer, clock))
                .map(this::slightlyMore)
                .orElseGet(this::backoff);
        hopeless = wait.compareTo(LONGEST_WAIT) > 0;
        block(now, hopeless ? AFTER_HOPELESS : wait, "the server answered " + answer.status());
    }

    private void block(Instant now, Duration wait, String reason) {
        if (now.plus(wait).isAfter(blockedUntil)) {
            blockedUntil = now.plus(wait);
            if (wait.compareTo(WORTH_LOGGING) > 0) {
                LOG.info("No request to Confluence for {} s: {}", wait.toSeconds(), reason);
            }
        }
    }

    /** Many clients told the same second must not come back in the same millisecond. */
    private Duration slightlyMore(Duration minimum) {
        return minimum.plusMillis((long) (random.nextDouble() * Math.min(1000, minimum.toMillis() / 10)));
    }

    private Duration backoff() {
        return Backoff.after(Math.max(1, strikes), FIRST_BACKOFF, LONGEST_BACKOFF, random);
    }
}
