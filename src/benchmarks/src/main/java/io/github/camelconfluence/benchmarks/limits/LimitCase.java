package io.github.camelconfluence.benchmarks.limits;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A limit that a site puts on a user, and how many clients of that user share it.
 *
 * @param quota renewed at fixed boundaries; otherwise a window begins with the first request in it
 * @param told whether the limit is told by headers, Retry-After included
 */
public record LimitCase(boolean quota, int permits, Duration window, boolean told, int clients) {

    public Map<String, Object> asOrdered() {
        Map<String, Object> order = new HashMap<>(
                Map.of("policy", quota ? "quota" : "burst", "permits", permits, "windowSeconds", window.toSeconds()));
        if (!told) {
            order.put("silent", true);
            order.put("retryAfter", "absent");
        }
        return order;
    }

    @Override
    public String toString() {
        return (quota ? "quota " : "burst ") + permits + " in " + window.toSeconds() + " s";
    }
}
