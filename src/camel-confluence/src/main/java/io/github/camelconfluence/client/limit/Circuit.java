package io.github.camelconfluence.client.limit;

import io.github.camelconfluence.client.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens when the server is down as a whole, so that nobody waits for it in vain and it can come back in peace; closes when
 * the one request that is let through now and then, and the first of every poll, is answered, whatever the answer. Not
 * thread-safe.
 */
final class Circuit {

    private static final int SIGNS = 5;
    private static final int PLACES = 3;
    private static final int SIGNS_IN_ONE_PLACE = 12;
    private static final Duration FIRST = Duration.ofSeconds(5);
    /** Shorter than the usual {@code delay}, so that no poll fails when the server is back. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Who asks once a night must not be told all day that the server is down. */
    private static final Duration NEWS_FOR = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);

    private final RandomGenerator random;
    private final Set<String> places = new HashSet<>();
    private int signs;
    private int unreached;
    private int openings;
    private String reason = "";
    private Instant lastFailure = Instant.MIN;
    private Instant asked = Instant.MIN;
    private @Nullable Instant probeAt;
    private @Nullable Pass probe;

    Circuit(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @throws Unavailable while it is open; the first that asks when it is time to probe is let through, or when nobody has asked
     *     for a while, as at the beginning of a poll
     */
    boolean letThrough(Instant now) {
        boolean afterPause = asked.equals(Instant.MIN) || !now.isBefore(asked.plus(FIRST));
        asked = now;
        Instant at = probeAt;
        if (at == null) {
            return false;
        }
        if (probe != null || now.isBefore(at) && !afterPause) {
            Duration left = now.isBefore(at) ? Duration.between(now, at) : Duration.ofSeconds(1);
            throw new Unavailable(
                    0,
                    "Not sent: " + reason + ", " + signs + " times in a row. It is tried again in "
                            + (left.toSeconds() + 1) + " s; check url, network and server if this goes on",
                    left);
        }
        return true;
    }

    void probing(Pass pass) {
        probe = pass;
    }

    void answered() {
        close();
    }

    /** The probe told nothing: it was not sent, or refused for the rate. */
    void undecided(Pass pass) {
        if (pass.equals(probe)) {
            probe = null;
        }
    }

    void failed(Pass pass, Outage outage, Instant now) {
        signs++;
        unreached = outage.kind() == Outage.Kind.UNREACHED ? unreached + 1 : unreached;
        if (places.size() < PLACES) {
            places.add(outage.place());
        }
        reason = outage.reason();
        lastFailure = now;
        boolean down = unreached >= SIGNS || signs >= SIGNS && places.size() >= PLACES || signs >= SIGNS_IN_ONE_PLACE;
        if (pass.equals(probe) || probeAt == null && down) {
            if (probeAt == null) {
                LOG.warn("{}, {} times in a row: only asked now and then until it answers", reason, signs);
            }
            double growth = Math.min(FIRST.toMillis() * Math.pow(2, openings++), LONGEST.toMillis());
            probeAt = now.plusMillis((long) (growth * (0.9 + 0.2 * random.nextDouble())));
            probe = null;
        }
    }

    private void close() {
        if (probeAt != null) {
            LOG.info("The server answers again. Before: {}, {} times in a row", reason, signs);
        }
        places.clear();
        signs = 0;
        unreached = 0;
        openings = 0;
        probeAt = null;
        probe = null;
    }

    /** Why it is open; empty while it is closed, or when nobody has found the server down for a while. */
    Optional<String> open(Instant now) {
        boolean known = probeAt != null && now.isBefore(lastFailure.plus(NEWS_FOR));
        return !known ? Optional.empty() : Optional.of(reason + ", " + signs + " times in a row");
    }
}
