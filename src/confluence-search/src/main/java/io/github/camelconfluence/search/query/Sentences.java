package io.github.camelconfluence.search.query;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a passage, as plain text in their order. What ends with its line is one too. */
final class Sentences {

    private Sentences() {}

    static List<String> ofMarkdown(String markdown) {
        return ofLines(PlainText.lines(markdown));
    }

    static List<String> ofLines(List<String> lines) {
        List<String> sentences = new ArrayList<>();
        for (String line : lines) {
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(line);
            int begin = ends.first();
            for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
                String sentence = line.substring(begin, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                begin = end;
            }
        }
        return sentences;
    }
}
