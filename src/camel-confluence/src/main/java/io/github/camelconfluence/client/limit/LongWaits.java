package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells people why nothing leaves for long: once, not for every request that waits, nor while it goes on. Not thread-safe. */
final class LongWaits {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final String name;
    private final Consumer<String> people;
    private String told = "";
    private Duration longest = Duration.ZERO;
    private Instant quietUntil = Instant.MIN;
    private Instant quietInLineUntil = Instant.MIN;

    /** @param name of what is waited for */
    LongWaits(String name, Consumer<String> people) {
        this.name = name;
        this.people = people;
    }

    void notice(Hold hold, Instant now) {
        if (hold.length().compareTo(LONG) <= 0) {
            return;
        }
        boolean known = hold.why().equals(told)
                && now.isBefore(quietUntil)
                && hold.length().compareTo(longest.multipliedBy(2)) <= 0;
        if (!known) {
            told = hold.why();
            longest = hold.length();
            people.accept(name + ": no request for " + hold.length().toSeconds() + " s: " + hold.why());
        }
        // Where one such wait follows upon another it goes on.
        Instant over = now.plus(hold.length().multipliedBy(2));
        quietUntil = over.isAfter(quietUntil) ? over : quietUntil;
    }

    /** Many short holds make one long wait for who stands far behind in line. */
    void noticeInLine(Hold waited, Instant now) {
        if (waited.length().compareTo(LONG) <= 0) {
            return;
        }
        if (!now.isBefore(quietUntil) && !now.isBefore(quietInLineUntil)) {
            people.accept(
                    name + ": a request waited " + waited.length().toSeconds() + " s for its turn: " + waited.why());
        }
        Instant over = now.plus(waited.length().multipliedBy(2));
        quietInLineUntil = over.isAfter(quietInLineUntil) ? over : quietInLineUntil;
    }
}
