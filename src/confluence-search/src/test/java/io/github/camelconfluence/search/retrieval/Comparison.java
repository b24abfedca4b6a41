package io.github.camelconfluence.search.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What contestants found for the same questions, side by side, as tables in Markdown. */
final class Comparison {

    private final Collection<Question> questions;
    private final Map<String, Map<Question, List<Found>>> found = new LinkedHashMap<>();

    Comparison(Collection<Question> questions) {
        this.questions = questions;
    }

    void ask(String name, Contestant contestant) {
        Map<Question, List<Found>> passages = new LinkedHashMap<>();
        questions.forEach(question -> passages.put(question, contestant.best(question.question())));
        found.put(name, passages);
    }

    Score score(String name, Predicate<Question> counted) {
        return Score.of(found.getOrDefault(name, Map.of()), counted);
    }

    String tables() {
        List<String> lines = new ArrayList<>();
        lines.add("| questions | | recall@5 | missed | MRR@10 | right page in five |");
        lines.add("|---|---|---|---|---|---|");
        addTo(lines, "all " + questions.size(), question -> true);
        addTo(lines, "even ids", Question::isEven);
        addTo(lines, "odd ids", question -> !question.isEven());
        lines.add("");
        lines.add("| recall@5 of | questions | " + String.join(" | ", found.keySet()) + " |");
        lines.add("|---|---|" + "---|".repeat(found.size()));
        questions.stream().map(Question::kind).distinct().sorted().forEach(kind -> lines.add(ofKind(kind)));
        return String.join("\n", lines) + "\n";
    }

    private void addTo(List<String> lines, String which, Predicate<Question> counted) {
        for (String name : found.keySet()) {
            Score score = score(name, counted);
            lines.add("| %s | %s | %s | %d | %s | %s |"
                    .formatted(
                            which,
                            name,
                            digits(score.recall()),
                            score.missed(),
                            digits(score.reciprocalRank()),
                            digits(score.pageRecall())));
        }
    }

    private String ofKind(String kind) {
        Predicate<Question> counted = question -> question.kind().equals(kind);
        return found.keySet().stream()
                .map(name -> digits(score(name, counted).recall()))
                .collect(Collectors.joining(
                        " | ",
                        "| %s | %d | "
                                .formatted(
                                        kind, questions.stream().filter(counted).count()),
                        " |"));
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
