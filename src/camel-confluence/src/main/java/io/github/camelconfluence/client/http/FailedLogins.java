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

    public FailedLogins(Clock clock) {
        this.clock = clock;
    }

    /** @throws CredentialsRejected if the header had better not be sent again, or not yet */
    synchronized void check(String header) {
        boolean tooSoon = clock.instant().isBefore(lastFailure.plus(PAUSE));
        if (header.equals(refused) && (failures >= TRIES || tooSoon)) {
            throw new CredentialsRejected(
                    401,
                    "Not sent: this password was refused, and every further failed login brings the account closer to a"
                            + " CAPTCHA. "
                            + (failures >= TRIES ? "It is not tried again" : "It is tried once more later")
                            + ": set the right one, or restart when the server accepts it again");
        }
    }

    synchronized void heard(String header, Answer answer) {
        if (isFailedLogin(answer) && header.startsWith("Basic ")) {
            failures = header.equals(refused) ? failures + 1 : 1;
            refused = header;
            lastFailure = clock.instant();
        } else if (answer.isSuccess() && header.equals(refused)) {
            refused = "";
        }
    }

    /** Data Center's word; Cloud locks nobody out. */
    private static boolean isFailedLogin(Answer answer) {
        return answer.status() == 401
                && answer.header("X-Seraph-LoginReason").orElse("").contains("FAILED");
    }
}
