package io.github.camelconfluence.search.retrieval;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a contestant did.
 *
 * @param asked how many questions
 * @param found how many of them the first five passages answer
 * @param pages for how many the first five passages have one of the right page
 * @param reciprocalRank mean of the first right passage's, which is 0 where none of ten is right
 */
record Score(int asked, long found, long pages, double reciprocalRank) {

    static final int FIRST = 5;

    static Score of(Map<Question, List<Found>> found, Predicate<Question> counted) {
        List<Question> asked = found.keySet().stream().filter(counted).toList();
        return new Score(
                asked.size(),
                asked.stream().filter(question -> isFound(question, found)).count(),
                asked.stream()
                        .filter(question -> first(found, question).anyMatch(question::isAnsweredOnThePageOf))
                        .count(),
                asked.stream()
                        .mapToDouble(question -> reciprocalRank(question, found))
                        .average()
                        .orElse(0));
    }

    static boolean isFound(Question question, Map<Question, List<Found>> found) {
        return first(found, question).anyMatch(question::isAnsweredBy);
    }

    private static Stream<Found> first(Map<Question, List<Found>> found, Question question) {
        return found.getOrDefault(question, List.of()).stream().limit(FIRST);
    }

    private static double reciprocalRank(Question question, Map<Question, List<Found>> found) {
        List<Found> passages = found.getOrDefault(question, List.of());
        for (int place = 1; place <= passages.size(); place++) {
            if (question.isAnsweredBy(passages.get(place - 1))) {
                return 1.0 / place;
            }
        }
        return 0;
    }

    long missed() {
        return asked - found;
    }

    double recall() {
        return (double) found / asked;
    }

    double pageRecall() {
        return (double) pages / asked;
    }
}
