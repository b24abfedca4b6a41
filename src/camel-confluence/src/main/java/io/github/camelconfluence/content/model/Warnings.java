package io.github.camelconfluence.content.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What had to be repaired or dropped, each kind once with its count; bounded whatever the page holds. */
public final class Warnings {

    private static final int MAX_KINDS = 50;
    private static final int MAX_LENGTH = 120;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int others;

    /** Counts one more of this kind. */
    public void add(String kind) {
        String shown = kind.length() > MAX_LENGTH ? kind.substring(0, MAX_LENGTH) + "…" : kind;
        if (counts.size() < MAX_KINDS || counts.containsKey(shown)) {
            counts.merge(shown, 1, Integer::sum);
        } else {
            others++;
        }
    }

    /** In order of first appearance; last, how many there were of kinds that found no place. */
    public List<String> list() {
        List<String> list = new ArrayList<>();
        counts.forEach((kind, count) -> list.add(count == 1 ? kind : kind + " (" + count + " times)"));
        if (others > 0) {
            list.add("and " + others + " more");
        }
        return list;
    }
}
