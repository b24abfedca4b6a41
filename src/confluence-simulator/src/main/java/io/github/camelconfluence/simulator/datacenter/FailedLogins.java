package io.github.camelconfluence.simulator.datacenter;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts wrong passwords by user name: after the third a browser must solve a CAPTCHA. Thread-safe. */
final class FailedLogins {
    private static final int TOLERATED = 3;

    private final ConcurrentMap<String, Integer> byUser = new ConcurrentHashMap<>();

    void failed(String user) {
        byUser.merge(user, 1, Integer::sum);
    }

    void succeeded(String user) {
        byUser.remove(user);
    }

    boolean mustSolveCaptcha(String user) {
        return byUser.getOrDefault(user, 0) >= TOLERATED;
    }
}
