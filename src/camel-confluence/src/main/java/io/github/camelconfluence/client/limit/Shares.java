package io.github.camelconfluence.client.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every limit that the server reports; the strictest holds. Not thread-safe. */
final class Shares {

    /** More limits than this are a mistake of the server. */
    private static final int MOST = 8;

    /** Quotas are renewed every hour; a reset told for much later is mostly one in other units. */
    static final Duration LONGEST = Duration.ofHours(1);

    private final Map<String, Share> byName = new HashMap<>();
    private boolean near;

    /** @param answered when the server looked at its limits, as far as can be told */
    void heard(LimitHeaders headers, Instant answered, int underWay) {
        boolean told = false;
        for (Quota quota : headers.quotas()) {
            told = true;
            if (byName.size() < MOST || byName.containsKey(quota.name())) {
                byName.computeIfAbsent(quota.name(), name -> new Share()).heard(quota, answered, underWay);
            }
        }
        near = !told && headers.isNearLimit();
    }

    /** For people. */
    List<String> told() {
        return byName.entrySet().stream()
                .map(told -> told.getKey() + ": " + told.getValue().left())
                .sorted()
                .toList();
    }

    /** Returns whether a limit that is reported explains the refusal. */
    boolean refused() {
        List<Share> usedUp = byName.values().stream().filter(Share::isUsedUp).toList();
        usedUp.forEach(Share::refused);
        return !usedUp.isEmpty();
    }

    /** Never more than {@link #LONGEST}: if that was too short the server will say so. */
    Duration interval(Instant now, int underWay, int ceiling) {
        Duration longest = Duration.ZERO;
        for (Share share : byName.values()) {
            Duration interval = share.interval(now, underWay, ceiling);
            longest = interval.compareTo(longest) > 0 ? interval : longest;
        }
        return longest.compareTo(LONGEST) > 0 ? LONGEST : longest;
    }

    /** A server that says no more than that it is near the limit is asked two things at a time: one may be a long download. */
    int ceiling(int allowed) {
        return near ? Math.min(2, allowed) : allowed;
    }
}
