package io.github.camelconfluence;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.http.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier countedPassword;
    private @Nullable Refusal last;
    private boolean unreadable;

    private record Refusal(Credentials used, CredentialsRejected why, Instant askAgain, Duration pause) {

        static Refusal first(Credentials used, CredentialsRejected why, Instant now) {
            return new Refusal(used, why, now.plus(FIRST), FIRST);
        }

        /** The others wait for what one is answered. */
        Refusal held(Instant now) {
            return new Refusal(used, why, now.plus(pause), pause);
        }

        Refusal repeated(CredentialsRejected again, Instant now) {
            Duration longer = pause.multipliedBy(2);
            Duration next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
            return new Refusal(used, again, now.plus(next), next);
        }

        Refusal again(CredentialsRejected again) {
            return new Refusal(used, again, askAgain, pause);
        }
    }

    /** @param anew whether these were refused before, and this one finds out whether they still are */
    private record Admission(Credentials used, boolean anew) {}

    /** @param countedPassword whether the refused one is a password, of which the server counts how often it was wrong */
    RefusedCredentials(Supplier<Credentials> credentials, Clock clock, BooleanSupplier countedPassword) {
        this.credentials = credentials;
        this.clock = clock;
        this.countedPassword = countedPassword;
    }

    /** @throws CredentialsRejected also without asking, where the answer is known */
    <T> T ask(Supplier<T> question) {
        return ask(question, false);
    }

    /** For a person who waits for the answer: no pause is kept, and after a CAPTCHA nothing is asked all the same. */
    <T> T askNow(Supplier<T> question) {
        return ask(question, true);
    }

    private <T> T ask(Supplier<T> question, boolean now) {
        Admission admission = admitted(now);
        try {
            T answer = question.get();
            accepted(admission.used());
            return answer;
        } catch (CredentialsRejected e) {
            refused(admission, e);
            throw e;
        }
    }

    /** Why those that are there now are refused, as far as it is known; without asking. */
    Optional<CredentialsRejected> known() {
        Credentials current;
        try {
            current = credentials.get();
        } catch (CredentialsRejected e) {
            return Optional.of(e);
        }
        synchronized (this) {
            return Optional.ofNullable(last)
                    .filter(refusal -> refusal.used.equals(current))
                    .map(Refusal::why);
        }
    }

    /** Whether they are known to be refused, and it may be asked whether they still are. */
    boolean isDue() {
        Optional<Credentials> current = present();
        synchronized (this) {
            Refusal known = last;
            return known != null
                    && !known.why.isCaptcha()
                    && current.filter(known.used::equals).isPresent()
                    && !clock.instant().isBefore(known.askAgain);
        }
    }

    /** Those that are there now; empty if they cannot be read. */
    Optional<Credentials> present() {
        try {
            return Optional.of(credentials.get());
        } catch (CredentialsRejected unreadable) {
            return Optional.empty();
        }
    }

    private synchronized Admission admitted(boolean atOnce) {
        Credentials current = readable();
        Refusal known = last;
        boolean anew = known != null && current.equals(known.used);
        if (known != null && anew) {
            Instant now = clock.instant();
            if (known.why.isCaptcha() || !atOnce && now.isBefore(known.askAgain)) {
                throw known.why;
            }
            last = known.held(now);
        }
        return new Admission(current, anew);
    }

    /** What was answered to those that were there before stays known: the same may come back. */
    private Credentials readable() {
        try {
            Credentials current = credentials.get();
            unreadable = false;
            return current;
        } catch (CredentialsRejected e) {
            if (!unreadable) {
                unreadable = true;
                tell(e);
            }
            throw e;
        }
    }

    private synchronized void refused(Admission admission, CredentialsRejected why) {
        Refusal known = last;
        if (known == null || !admission.used().equals(known.used)) {
            last = Refusal.first(admission.used(), why, clock.instant());
            tell(why);
        } else {
            // Several may have asked at once, before anybody knew.
            last = admission.anew() ? known.repeated(why, clock.instant()) : known.again(why);
        }
    }

    private void tell(CredentialsRejected why) {
        String until = why.isCaptcha()
                ? "until other credentials are there, or the CAPTCHA is solved and this process restarted."
                : countedPassword.getAsBoolean()
                        ? "until another password is there, but that this one is tried once more a quarter of an hour later, in"
                                + " case the directory of users was down. After that it is not sent again before it is replaced"
                                + " or this process restarted."
                        : "until other credentials are there, or these are accepted; then all goes on by itself.";
        LOG.error("Nothing is asked of Confluence and nothing is deleted {} {}", until, why.getMessage());
    }

    /** By whoever may have asked with them. */
    synchronized void accepted(Credentials used) {
        Refusal known = last;
        if (known != null && (used.equals(known.used) || !isCurrent(known.used))) {
            last = null;
            LOG.info("Confluence accepts the credentials again");
        }
    }

    /** What others were answered meanwhile says nothing of those that are there now. */
    private boolean isCurrent(Credentials refused) {
        return present().filter(refused::equals).isPresent();
    }
}
