package io.github.camelconfluence.search.query;

import io.github.camelconfluence.search.query.Answer.By;
import io.github.camelconfluence.search.query.Answer.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The answer that needs no model: what the best passages say themselves. */
final class Extract {

    /** More is a list of results, not an answer. */
    private static final int MOST_PASSAGES = 3;

    private static final Pattern FOOTNOTE = Pattern.compile("\\[(\\d{1,3})]");

    private Extract() {}

    /** @param passages best first, at least one */
    static Answer of(String question, List<Passage> passages) {
        QuestionWords words = QuestionWords.of(question);
        List<Passage> telling = passages.stream()
                .filter(passage -> !words.in(passage.snippet()).isEmpty())
                .toList();
        List<Source> sources = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Passage passage : (telling.isEmpty() ? passages : telling)
                .stream().limit(MOST_PASSAGES).toList()) {
            sources.add(new Source(sources.size() + 1, passage));
            text.append(text.isEmpty() ? "" : "\n\n")
                    .append(withoutFootnotes(passage.snippet().isEmpty() ? passage.title() : passage.snippet()))
                    .append(" [")
                    .append(sources.size())
                    .append(']');
        }
        return new Answer(By.PASSAGES, text.toString(), sources, null);
    }

    /** A footnote in a page must not look like a source of the answer. */
    private static String withoutFootnotes(String text) {
        return FOOTNOTE.matcher(text).replaceAll("($1)");
    }
}
