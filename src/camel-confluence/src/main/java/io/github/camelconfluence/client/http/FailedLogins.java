package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.CredentialsRejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps refused passwords of an account from being sent until it is locked: Data Center wants a CAPTCHA solved after the third
 * failed login in a row. A second try, a while later, tells a wrong password from a user directory that was down.
 * Thread-safe.
 */
public final class FailedLogins {

    private static final int TRIES = 2;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** More different passwords than anybody has for one account at a time. */
    private static final int MOST_REFUSED = 100;

    private final Clock clock;
    private final Map<String, Failure> refused = new LinkedHashMap<>();
    private boolean lastFailed;

    /** @param trying whether somebody finds out at this moment whether it is still refused */
    private record Failure(int failures, Instant last, boolean trying) {

        static final Failure NONE = new Failure(0, Instant.EPOCH, false);

        Failure trying(boolean now) {
            return new Failure(failures, last, now);
        }

        boolean isHeldBack(Instant now) {
            return failures >= TRIES || failures > 0 && (trying || now.isBefore(last.plus(PAUSE)));
        }
    }

    /** One request with a header, from before it is sent until it is answered. */
    record Attempt(String header, int failuresBefore, boolean again) {}

    public FailedLogins(Clock clock) {
        this.clock = clock;
    }

    /** Whether the password that was answered last is one that was refused. */
    public synchronized boolean isAnyKnown() {
        return lastFailed;
    }

    /** @throws CredentialsRejected if the header had better not be sent again, or not yet */
    synchronized void check(String header) {
        Failure known = known(header);
        if (known.isHeldBack(clock.instant())) {
            throw new CredentialsRejected(
                    401,
                    "Not sent: this password was refused, and every further failed login brings the account closer to a"
                            + " CAPTCHA. "
                            + (known.failures() >= TRIES ? "It is not tried again" : "It is tried once more later")
                            + ": set the right one, or restart when the server accepts it again");
        }
    }

    private Failure known(String header) {
        return refused.getOrDefault(header, Failure.NONE);
    }

    /**
     * Of those who would send the same once more one does so, and the others are told that they may not: together they would
     * lock the account. To be followed by {@link #ended}.
     *
     * @throws CredentialsRejected as for {@link #check}
     */
    synchronized Attempt begin(String header) {
        check(header);
        Failure known = known(header);
        boolean again = known.failures() > 0;
        if (again) {
            refused.put(header, known.trying(true));
        }
        return new Attempt(header, known.failures(), again);
    }

    /** @param answer null if there was none */
    synchronized void ended(Attempt attempt, @Nullable Answer answer) {
        String header = attempt.header();
        if (attempt.again()) {
            refused.computeIfPresent(header, (same, known) -> known.trying(false));
        }
        if (answer == null || !header.startsWith("Basic ")) {
            return;
        }
        Failure known = known(header);
        if (isFailedLogin(answer)) {
            refused.put(header, new Failure(known.failures() + 1, clock.instant(), known.trying()));
            lastFailed = true;
            forgetEldest();
        } else if (answer.isSuccess() && attempt.failuresBefore() == known.failures()) {
            // What had left before the failure says nothing of the password as it is now.
            refused.remove(header);
            lastFailed = false;
        }
    }

    private void forgetEldest() {
        if (refused.size() > MOST_REFUSED) {
            refused.remove(refused.keySet().iterator().next());
        }
    }

    /** Data Center's word; Cloud locks nobody out. */
    private static boolean isFailedLogin(Answer answer) {
        return answer.status() == 401
                && answer.header("X-Seraph-LoginReason").orElse("").contains("FAILED");
    }
}
