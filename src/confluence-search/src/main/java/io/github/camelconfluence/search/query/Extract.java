package io.github.camelconfluence.search.query;

import io.github.camelconfluence.search.query.Answer.By;
import io.github.camelconfluence.search.query.Answer.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer that needs no model: what the best passages say themselves. */
final class Extract {

    /** More is a list of results, not an answer. */
    private static final int MOST_PASSAGES = 3;

    /** A number in brackets, and the word that it belongs to where it follows one closely: an index in code. */
    private static final Pattern NUMBERED = Pattern.compile("([\\p{L}\\p{N}_.]{0,40})((?:\\[\\d{1,3}])+)");

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

    /** Neither a footnote in a page nor an index in code must look like a source of the answer. */
    private static String withoutFootnotes(String text) {
        return NUMBERED.matcher(text.replace('`', '\''))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).isEmpty()
                                ? found.group(2).replace('[', '(').replace(']', ')')
                                : "`" + found.group() + "`"));
    }
}
