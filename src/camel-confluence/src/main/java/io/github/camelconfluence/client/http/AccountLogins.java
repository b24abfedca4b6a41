package io.github.camelconfluence.client.http;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * The failed logins of this process: one memory a site and account, for whoever signs in there, forgotten when the last has
 * left. Thread-safe.
 */
public final class AccountLogins {

    /** Servers count by account, whatever else routes and components differ in. */
    public static final AccountLogins OF_THIS_PROCESS = new AccountLogins();

    private record Held(FailedLogins logins, int users) {}

    private final Map<String, Held> byAccount = new HashMap<>();

    public synchronized FailedLogins take(String account, Clock clock) {
        Held held = byAccount.getOrDefault(account, new Held(new FailedLogins(clock), 0));
        byAccount.put(account, new Held(held.logins(), held.users() + 1));
        return held.logins();
    }

    /** As often as they were taken. */
    public synchronized void giveBack(String account) {
        byAccount.computeIfPresent(
                account, (same, held) -> held.users() == 1 ? null : new Held(held.logins(), held.users() - 1));
    }
}
