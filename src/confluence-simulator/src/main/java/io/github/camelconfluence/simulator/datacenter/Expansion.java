package io.github.camelconfluence.simulator.datacenter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code expand} asks for, as a tree: {@code body.view,version} has {@code body} with {@code view} below it. */
final class Expansion {
    static final Expansion NONE = new Expansion();

    private final Map<String, Expansion> parts = new LinkedHashMap<>();

    private Expansion() {}

    static Expansion of(List<String> paths) {
        Expansion root = new Expansion();
        for (String path : paths) {
            Expansion step = root;
            for (String name : path.split("\\.")) {
                step = step.parts.computeIfAbsent(name, fresh -> new Expansion());
            }
        }
        return root;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Expansion below(String name) {
        return parts.getOrDefault(name, NONE);
    }
}
