package io.github.camelconfluence.content.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader finds besides the text: what had to be repaired or dropped, each kind once with its count, and the page
 * properties. Bounded whatever the page holds.
 */
public final class Findings {

    private static final int MAX_KINDS = 50;
    private static final int MAX_LENGTH = 120;
    private static final int MAX_PROPERTIES = 100;

    private final Map<String, Integer> warnings = new LinkedHashMap<>();
    private final Map<String, List<Block>> properties = new LinkedHashMap<>();
    private int others;

    /** Counts one more of this kind. */
    public void warn(String kind) {
        String shown = kind.length() > MAX_LENGTH ? kind.substring(0, MAX_LENGTH) + "…" : kind;
        if (warnings.size() < MAX_KINDS || warnings.containsKey(shown)) {
            warnings.merge(shown, 1, Integer::sum);
        } else {
            others++;
        }
    }

    /** Of several of one name the first counts, as in Confluence's report of page properties. */
    public void property(String name, List<Block> value) {
        if (properties.size() < MAX_PROPERTIES && !name.isEmpty() && name.length() <= MAX_LENGTH) {
            properties.putIfAbsent(name, value);
        }
    }

    /** In order of first appearance; last, how many there were of kinds that found no place. */
    public List<String> warnings() {
        List<String> list = new ArrayList<>();
        warnings.forEach((kind, count) -> list.add(count == 1 ? kind : kind + " (" + count + " times)"));
        if (others > 0) {
            list.add("and " + others + " more");
        }
        return list;
    }

    /** By name, in order of appearance. */
    public Map<String, List<Block>> properties() {
        return properties;
    }
}
