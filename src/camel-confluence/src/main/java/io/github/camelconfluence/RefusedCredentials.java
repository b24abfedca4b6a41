package io.github.camelconfluence;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.http.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps all who share a connection from asking on and on with credentials that were refused. Now and then one of them asks
 * whether they are accepted again (after a CAPTCHA never, since every try locks the account longer), and with other ones at
 * once. The log is told once. Thread-safe.
 */
final class RefusedCredentials {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCredentials.class);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Supplier<Credentials> credentials;
    private final Clock clock;
    private @Nullable Refusal last;

    /** @param used null if they could not even be read */
    private record Refusal(@Nullable Credentials used, CredentialsRejected why, Instant askAgain, Duration pause) {

        static Refusal first(@Nullable Credentials used, CredentialsRejected why, Instant now) {
            return new Refusal(used, why, now.plus(FIRST), FIRST);
        }

        Refusal repeated(CredentialsRejected again, Instant now) {
            Duration longer = pause.multipliedBy(2);
            Duration next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
            return new Refusal(used, again, now.plus(next), next);
        }
    }

    RefusedCredentials(Supplier<Credentials> credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** @throws CredentialsRejected also without asking, where the answer is known */
    <T> T ask(Supplier<T> question) {
        Credentials used = admitted();
        try {
            T answer = question.get();
            accepted();
            return answer;
        } catch (CredentialsRejected e) {
            refused(used, e);
            throw e;
        }
    }

    private synchronized Credentials admitted() {
        Credentials current;
        try {
            current = credentials.get();
        } catch (CredentialsRejected unreadable) {
            refused(null, unreadable);
            throw unreadable;
        }
        Refusal known = last;
        if (known != null && current.equals(known.used)) {
            Instant now = clock.instant();
            if (known.why.isCaptcha() || now.isBefore(known.askAgain)) {
                throw known.why;
            }
            // The others wait for what this one is answered.
            last = known.repeated(known.why, now);
        }
        return current;
    }

    private synchronized void refused(@Nullable Credentials used, CredentialsRejected why) {
        Refusal known = last;
        boolean same = known != null && (used == null ? known.used == null : used.equals(known.used));
        if (known != null && same) {
            // When to ask again was settled when this one was let through.
            last = new Refusal(used, why, known.askAgain, known.pause);
        } else {
            last = Refusal.first(used, why, clock.instant());
            LOG.error(
                    "Nothing is asked of Confluence and nothing is deleted until other credentials are there, or these are"
                            + " accepted; then all goes on by itself. {}",
                    why.getMessage());
        }
    }

    private synchronized void accepted() {
        if (last != null) {
            last = null;
            LOG.info("Confluence accepts the credentials again");
        }
    }
}
