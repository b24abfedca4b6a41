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

    /** For the first refusal in a row, twice as much for every further one: it may be a matter of seconds. */
    private static final Duration LONGEST_FIRST_WAIT = Duration.ofSeconds(30);

    /** What administrators write into configurations, in seconds, and between them where the next is far. */
    private static final int[] USUAL = {1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 300, 600, 3600};

    /** Of a tenth of the window, or of a second if that is less. */
    private static final double LATER = 0.8;

    private static final Duration LEAST = Duration.ofMillis(250);

    /** Nobody is known to count for longer than Cloud. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** How much longer is waited for each refusal that is owed: it is the share of refusals that counts. */
    private static final double FOR_EACH_OWED = 0.5;

    /** Who was admitted fewer asks only where windows usually end. */
    private static final long FEW = 1000;

    private final RandomGenerator random;
    private @Nullable Duration length;

    Window(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A refusal that is not over.
     *
     * @param begin when the first of those left that were admitted before, {@code admitted} how many
     * @param answered when it was answered: it may be one that no limit counts, and then the window began later
     * @param from when the first left that was refused
     * @param strikes how many times in a row the server has refused by now
     * @param owed how many more refusals there were of late than one in a hundred
     */
    record Refusal(
            Instant begin, Instant answered, long admitted, Instant from, int strikes, double owed, Instant now) {
        private Duration busy() {
            return Duration.between(begin, from);
        }

        private Duration lasting() {
            return Duration.between(from, now);
        }

        private double patient(double least, double most) {
            return Math.max(least, Math.min(most, least * (1 + FOR_EACH_OWED * owed)));
        }
    }

    /** @param pause between two requests at the present pace */
    Duration guess(Refusal refusal, Duration pause) {
        Duration known = length;
        if (known == null) {
            double part = refusal.strikes() > 1 ? 0.3 : refusal.patient(0.3, 1.8);
            Duration busy = longer(times(refusal.busy(), part), Refusals.LEAST_WAIT);
            Duration wait = refusal.admitted() < FEW
                    ? usual(refusal, Duration.ZERO, LONGEST)
                    : usual(refusal, longer(times(refusal.lasting(), 0.5), busy));
            Duration longest = jittered(LONGEST_FIRST_WAIT.multipliedBy(1L << Math.min(refusal.strikes() - 1, 10)));
            return shorter(wait, shorter(longest, LONGEST));
        }
        // At a pace little too fast only the end of a window is refused.
        Duration part = times(known, refusal.patient(0.08, 0.2));
        Duration wait = longer(longer(refusal.lasting(), part), pause);
        Duration longest = longer(known, Duration.ofMinutes(10));
        return shorter(jittered(wait), shorter(longest, LONGEST));
    }

    /** About as long, and to the end of a window of usual length that began with the first answer, if one is near. */
    private Duration usual(Refusal refusal, Duration about) {
        Duration least = refusal.strikes() > 1 ? times(about, 0.25) : Duration.ZERO;
        Duration end = usual(refusal, least, times(about, 1.3));
        return end.compareTo(times(about, 1.3)) < 0 ? end : about;
    }

    private Duration usual(Refusal refusal, Duration least, Duration otherwise) {
        for (int seconds : USUAL) {
            Duration end = Duration.between(refusal.now(), refusal.answered().plusSeconds(seconds));
            if (end.compareTo(least) > 0) {
                return slightlyMore(end, seconds);
            }
        }
        return otherwise;
    }

    /** @param busy from the first request to the refusal; {@code refused} from there to the first that was let in */
    void learn(Duration busy, Duration refused) {
        Duration whole = busy.plus(refused);
        // A long busy time was more than one window.
        length = longer(shorter(whole, refused.multipliedBy(4)), LEAST);
    }

    /** A wait that outlasted the window was none within it. */
    void outlasted(Duration refused) {
        if (length != null && refused.compareTo(length) > 0) {
            length = refused;
        }
    }

    /**
     * The request with which the window began may have left later than thought: nothing is gained by asking a moment too early.
     * Nor shall it be the moment in which every other client tries.
     */
    private Duration slightlyMore(Duration wait, int ofSeconds) {
        double later = LATER * Math.min(1000, ofSeconds * 100);
        return wait.plusMillis((long) (20 + later + random.nextDouble() * Math.min(1000, ofSeconds * 50)));
    }

    private Duration jittered(Duration wait) {
        return times(wait, 0.9 + 0.2 * random.nextDouble());
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
