package io.github.camelconfluence.content.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What had to be repaired or dropped, each kind once with its count; bounded whatever the page holds. */
public final class Warnings {

    private static final int MAX_KINDS = 50;
    private static final int MAX_LENGTH = 120;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Counts one more of this kind. */
    public void add(String kind) {
        String shown = kind.length() > MAX_LENGTH ? kind.substring(0, MAX_LENGTH) + "…" : kind;
        if (counts.size() < MAX_KINDS || counts.containsKey(shown)) {
            counts.merge(shown, 1, Integer::sum);
        }
    }

    /** In order of first appearance. */
    public List<String> list() {
        return counts.entrySet().stream()
                .map(kind -> kind.getValue() == 1 ? kind.getKey() : kind.getKey() + " (" + kind.getValue() + " times)")
                .toList();
    }
}
