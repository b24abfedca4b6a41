package io.github.camelconfluence.routes.crash;

import io.github.camelconfluence.simulator.RequestLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Starts the synchronising process and kills it, again and again: while it starts, some time into its work, at a certain
 * request, or when so many records have arrived, which hits the short moments that time alone rarely hits.
 */
final class Rounds {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_WORK = Duration.ofSeconds(4);
    private static final int EACH_CONTAINER = 17;

    private final Synchroniser synchroniser;
    private final RequestLog requests;
    private final LongSupplier records;
    private final Weather weather;
    private final Random random;
    private final List<Kill> kills = new ArrayList<>();

    /** @param records how many have arrived in the sink */
    Rounds(Synchroniser synchroniser, RequestLog requests, LongSupplier records, Weather weather, Random random) {
        this.synchroniser = synchroniser;
        this.requests = requests;
        this.records = records;
        this.weather = weather;
        this.random = random;
    }

    List<Kill> run(int rounds) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            weather.change();
            live(round % EACH_CONTAINER == 1 ? Synchroniser.Kind.CONTAINER : Synchroniser.Kind.PLAIN);
        }
        return List.copyOf(kills);
    }

    private void live(Synchroniser.Kind kind) throws IOException, InterruptedException {
        Process process = synchroniser.start(kind, random.nextInt(3) > 0);
        long asked = requests.count();
        try {
            // A container needs longer to start than is spent on a kill during the start.
            int fate = kind == Synchroniser.Kind.CONTAINER ? 1 + random.nextInt(11) : random.nextInt(12);
            if (fate == 0) {
                spend(process, Duration.ofMillis(random.nextInt(1500)));
                return;
            }
            if (!until(process, requests::count, asked + 1, LONGEST_START)) {
                throw new IllegalStateException("The process asks nothing: see its log");
            }
            if (fate < 4) {
                spend(process, Duration.ofMillis(random.nextLong(LONGEST_WORK.toMillis())));
            } else if (fate < 7) {
                until(process, requests::count, requests.count() + random.nextInt(150), LONGEST_WORK);
            } else {
                until(process, records, records.getAsLong() + 1 + random.nextInt(12), LONGEST_WORK);
            }
        } finally {
            process.destroyForcibly().waitFor();
            kills.add(new Kill(kind, Instant.now(), requests.count() > asked));
        }
    }

    /** Returns whether it came to that in time. */
    private static boolean until(Process process, LongSupplier counted, long count, Duration atMost)
            throws InterruptedException {
        Instant patience = Instant.now().plus(atMost);
        while (counted.getAsLong() < count) {
            if (Instant.now().isAfter(patience)) {
                return false;
            }
            spend(process, Duration.ofMillis(1));
        }
        return true;
    }

    private static void spend(Process process, Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    "The process ended by itself with " + process.exitValue() + ": see its log");
        }
    }
}
