package io.github.camelconfluence.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes one ranking of several whose scores cannot be compared: only the places count (Cormack, Clarke and Büttcher 2009,
 * <a href="https://plg.uwaterloo.ca/~gvcormac/cormacksigir09-rrf.pdf">Reciprocal Rank Fusion</a>).
 */
final class ReciprocalRankFusion {

    /**
     * How much less a place counts than the one before it. With the paper's 60, found over many rankings, what is thirtieth
     * in two comes before what is first in one; with 10 only what is among the first twelve of both does.
     */
    private static final int DAMPING = 10;

    private ReciprocalRankFusion() {}

    /** @param score from 0 to 1, which is for what is first in all rankings */
    record Ranked<T>(T value, double score) {}

    /**
     * What has the same score keeps the order in which it is first met, the first ranking before the second.
     *
     * @param key by which one ranking's value is known in another
     */
    static <T> List<Ranked<T>> of(List<List<T>> rankings, Function<T, String> key) {
        Map<String, T> values = new LinkedHashMap<>();
        Map<String, Double> scores = new HashMap<>();
        for (List<T> ranking : rankings) {
            for (int place = 1; place <= ranking.size(); place++) {
                T value = ranking.get(place - 1);
                values.putIfAbsent(key.apply(value), value);
                scores.merge(key.apply(value), 1.0 / (DAMPING + place), Double::sum);
            }
        }
        double best = rankings.size() / (DAMPING + 1.0);
        List<Ranked<T>> ranked = new ArrayList<>();
        values.forEach((name, value) -> ranked.add(new Ranked<>(value, scores.getOrDefault(name, 0.0) / best)));
        ranked.sort(
                Comparator.comparingDouble((Ranked<T> found) -> found.score()).reversed());
        return ranked;
    }
}
