package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long the server counts before it begins anew, found out by asking once in a while after a refusal that named no wait.
 * Not thread-safe.
 */
final class Window {

    private static final Duration A_LITTLE = Duration.ofMillis(100);

    /** For the first refusal in a row, twice as much for every further one: it may be a matter of seconds. */
    private static final Duration LONGEST_FIRST_WAIT = Duration.ofSeconds(30);

    /** What administrators write into configurations, in seconds; from the last one on it is repeated. */
    private static final int[] USUAL = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600};

    private static final Duration LEAST = Duration.ofMillis(250);
    private static final int PARTS_AT_FIRST = 16;

    private final RandomGenerator random;
    private @Nullable Duration length;

    Window(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param begin when requests began to be admitted
     * @param refused when the one left that was refused last
     * @param strike how many times in a row the server has refused by now
     * @param pause between two requests at the present pace
     */
    Duration guess(Instant begin, Instant refused, Instant now, int strike, Duration pause) {
        Duration known = length;
        if (known == null) {
            Duration end = usualEnd(Duration.between(begin, refused.plus(A_LITTLE)));
            Duration wait = Duration.between(now, slightlyAfter(begin, end));
            return between(
                    Duration.ZERO, wait, jittered(LONGEST_FIRST_WAIT.multipliedBy(1L << Math.min(strike - 1, 10))));
        }
        // At a pace little too fast only the end of a window is refused.
        Duration part = known.dividedBy(PARTS_AT_FIRST).multipliedBy(1L << (2 * Math.min(strike - 1, 10)));
        Duration wait = part.compareTo(pause) < 0 ? pause : part;
        Duration longest = known.multipliedBy(2).compareTo(Duration.ofMinutes(10)) > 0 ? known : Duration.ofMinutes(10);
        return between(Duration.ZERO, jittered(wait), longest);
    }

    private static Duration between(Duration least, Duration wait, Duration most) {
        Duration atMost = wait.compareTo(most) > 0 ? most : wait;
        return atMost.compareTo(least) < 0 ? least : atMost;
    }

    /** @param busy from the first request to the refusal; {@code refused} from there to the first that was let in */
    void learn(Duration busy, Duration refused) {
        Duration whole = busy.plus(refused);
        // A long busy time was more than one window.
        Duration plausible = refused.multipliedBy(4);
        Duration shorter = whole.compareTo(plausible) < 0 ? whole : plausible;
        length = shorter.compareTo(LEAST) < 0 ? LEAST : shorter;
    }

    /** A wait that outlasted the window was none within it. */
    void outlasted(Duration refused) {
        if (length != null && refused.compareTo(length) > 0) {
            length = refused;
        }
    }

    private static Duration usualEnd(Duration atLeast) {
        for (int seconds : USUAL) {
            if (atLeast.compareTo(Duration.ofSeconds(seconds)) <= 0) {
                return Duration.ofSeconds(seconds);
            }
        }
        long last = USUAL[USUAL.length - 1];
        return Duration.ofSeconds((atLeast.toSeconds() / last + 1) * last);
    }

    /** Not in the moment in which every other client tries, too. */
    private Instant slightlyAfter(Instant begin, Duration length) {
        return begin.plus(length).plusMillis((long)
                (20 + random.nextDouble() * Math.min(1000, length.toMillis() / 20)));
    }

    private Duration jittered(Duration wait) {
        return Duration.ofNanos((long) (wait.toNanos() * (0.9 + 0.2 * random.nextDouble())));
    }
}
