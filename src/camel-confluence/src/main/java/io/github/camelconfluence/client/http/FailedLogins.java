package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.CredentialsRejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a refused password from being sent until the account is locked: Data Center wants a CAPTCHA solved after the third
 * failed login in a row. A second try, a while later, tells a wrong password from a user directory that was down.
 * Thread-safe.
 */
public final class FailedLogins {

    private static final int TRIES = 2;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Clock clock;
    private String refused = "";
    private int failures;
    private Instant lastFailure = Instant.EPOCH;
    private boolean trying;

    /** One request with a header, from before it is sent until it is answered. */
    record Attempt(String header, int failuresBefore, boolean again) {}

    public FailedLogins(Clock clock) {
        this.clock = clock;
    }

    /** Whether a password is known that was refused. */
    public synchronized boolean isAnyKnown() {
        return !refused.isEmpty();
    }

    /** @throws CredentialsRejected if the header had better not be sent again, or not yet */
    synchronized void check(String header) {
        boolean tooSoon = trying || clock.instant().isBefore(lastFailure.plus(PAUSE));
        if (header.equals(refused) && (failures >= TRIES || tooSoon)) {
            throw new CredentialsRejected(
                    401,
                    "Not sent: this password was refused, and every further failed login brings the account closer to a"
                            + " CAPTCHA. "
                            + (failures >= TRIES ? "It is not tried again" : "It is tried once more later")
                            + ": set the right one, or restart when the server accepts it again");
        }
    }

    /**
     * Of those who would send the same once more one does so, and the others are told that they may not: together they would
     * lock the account. To be followed by {@link #heard} or {@link #unheard}.
     *
     * @throws CredentialsRejected as for {@link #check}
     */
    synchronized Attempt begin(String header) {
        check(header);
        boolean again = header.equals(refused);
        trying |= again;
        return new Attempt(header, failures, again);
    }

    synchronized void heard(Attempt attempt, Answer answer) {
        unheard(attempt);
        String header = attempt.header();
        if (isFailedLogin(answer) && header.startsWith("Basic ")) {
            failures = header.equals(refused) ? failures + 1 : 1;
            refused = header;
            lastFailure = clock.instant();
        } else if (answer.isSuccess() && header.equals(refused) && attempt.failuresBefore() == failures) {
            // What had left before the failure says nothing of the password as it is now.
            refused = "";
            failures = 0;
        }
    }

    /** Nobody answered. */
    synchronized void unheard(Attempt attempt) {
        if (attempt.again()) {
            trying = false;
        }
    }

    /** Data Center's word; Cloud locks nobody out. */
    private static boolean isFailedLogin(Answer answer) {
        return answer.status() == 401
                && answer.header("X-Seraph-LoginReason").orElse("").contains("FAILED");
    }
}
