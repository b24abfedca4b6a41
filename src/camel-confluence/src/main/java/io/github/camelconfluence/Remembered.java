package io.github.camelconfluence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers of a site, remembered for an hour, also that there was none. Bounded and thread-safe. */
final class Remembered<K, V> {

    private static final int MOST = 20_000;
    private static final Duration LIFE = Duration.ofHours(1);

    private record Entry<V>(Optional<V> value, Instant until) {}

    private final Clock clock;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<V> find(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null ? Optional.empty() : entry.value();
    }

    synchronized Set<K> unknownAmong(Collection<K> keys) {
        Instant now = clock.instant();
        Set<K> unknown = new LinkedHashSet<>();
        for (K key : keys) {
            Entry<V> entry = entries.get(key);
            if (entry == null || now.isAfter(entry.until())) {
                unknown.add(key);
            }
        }
        return unknown;
    }

    synchronized void remember(Collection<K> asked, Map<K, V> answers) {
        Instant until = clock.instant().plus(LIFE);
        asked.forEach(key -> entries.put(key, new Entry<>(Optional.ofNullable(answers.get(key)), until)));
    }
}
