package io.github.camelconfluence.client.http;

import io.github.camelconfluence.client.CredentialsRejected;
import io.github.camelconfluence.client.RateLimited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps refused passwords of an account from being sent until it is locked: Data Center wants a CAPTCHA solved after the third
 * failed login in a row. A second try, a while later, tells a wrong password from a user directory that was down.
 * Thread-safe.
 */
public final class FailedLogins {

    private static final String BASIC = "Basic ";
    private static final int TRIES = 2;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** More different passwords than anybody has for one account at a time. */
    private static final int MOST_KNOWN = 100;

    private final Clock clock;
    private final Map<String, Failure> refused = new LinkedHashMap<>();
    private final Set<String> accepted = new LinkedHashSet<>();
    private final Set<String> alone = new HashSet<>();
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

    /**
     * One request with a header, from before it is sent until it is answered.
     *
     * @param alone whether others wait for what it is answered
     */
    record Attempt(String header, int failuresBefore, boolean again, boolean alone) {}

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
     * lock the account. With a password in the place of one that was accepted the others wait for the first. To be followed by
     * {@link #ended}.
     *
     * @throws CredentialsRejected as for {@link #check}
     */
    synchronized Attempt begin(String header) {
        check(header);
        while (isReplacement(header) && alone.contains(header)) {
            awaitOther();
            check(header);
        }
        Failure known = known(header);
        boolean again = known.failures() > 0;
        if (again) {
            refused.put(header, known.trying(true));
        }
        boolean first = isReplacement(header) && alone.add(header);
        return new Attempt(header, known.failures(), again, first);
    }

    /** Whoever signs in for the first time does so by one request anyway. */
    private boolean isReplacement(String header) {
        return header.startsWith(BASIC) && !accepted.isEmpty() && !accepted.contains(header);
    }

    /** Who is waited for waits for nobody: its turn has come, and it ends when it is answered or given up. */
    private void awaitOther() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RateLimited(
                    0, "Not sent: stopped while another request finds out whether the new password is accepted", null);
        }
    }

    /** @param answer null if there was none */
    synchronized void ended(Attempt attempt, @Nullable Answer answer) {
        String header = attempt.header();
        if (attempt.again()) {
            refused.computeIfPresent(header, (same, known) -> known.trying(false));
        }
        if (attempt.alone()) {
            alone.remove(header);
            notifyAll();
        }
        if (answer != null && header.startsWith(BASIC)) {
            heard(attempt, answer);
        }
    }

    private void heard(Attempt attempt, Answer answer) {
        String header = attempt.header();
        Failure known = known(header);
        if (isFailedLogin(answer)) {
            refused.put(header, new Failure(known.failures() + 1, clock.instant(), known.trying()));
            lastFailed = true;
            forgetEldest(refused.keySet());
        } else if (answer.isSuccess() && attempt.failuresBefore() == known.failures()) {
            // What had left before the failure says nothing of the password as it is now.
            refused.remove(header);
            lastFailed = false;
            accepted.add(header);
            forgetEldest(accepted);
        }
    }

    private static void forgetEldest(Set<String> headers) {
        if (headers.size() > MOST_KNOWN) {
            headers.remove(headers.iterator().next());
        }
    }

    /** Data Center's word; Cloud locks nobody out. */
    private static boolean isFailedLogin(Answer answer) {
        return answer.status() == 401
                && answer.header("X-Seraph-LoginReason").orElse("").contains("FAILED");
    }
}
