package io.github.camelconfluence.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lets no page crowd out all others: beyond its best passages, the rest of it comes after everybody else's. */
final class ManyContents {

    static final int MOST_OF_ONE = 3;

    private ManyContents() {}

    static <T> List<T> first(List<T> ranked, Function<T, String> contentId) {
        Map<String, Integer> seen = new HashMap<>();
        List<T> first = new ArrayList<>();
        List<T> later = new ArrayList<>();
        for (T passage : ranked) {
            boolean among = seen.merge(contentId.apply(passage), 1, Integer::sum) <= MOST_OF_ONE;
            (among ? first : later).add(passage);
        }
        first.addAll(later);
        return first;
    }
}
