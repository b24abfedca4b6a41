package io.github.camelconfluence.routes.crash;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Two maps that should be the same, key by key. */
final class Differences {

    private Differences() {}

    static <V> List<String> between(Map<String, V> wanted, Map<String, V> found) {
        TreeSet<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(found.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(wanted.get(key), found.get(key)))
                .map(key -> key + "\n  should be " + wanted.get(key) + "\n  and is    " + found.get(key))
                .toList();
    }
}
