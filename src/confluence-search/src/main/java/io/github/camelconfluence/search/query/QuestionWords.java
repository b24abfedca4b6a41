package io.github.camelconfluence.search.query;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a question is about: without those that stand in every sentence, unless there are no others. */
final class QuestionWords {

    private static final Set<String> COMMON = Set.copyOf(List.of(
            ("a about am an and any are as at be been by can could did do does for from get had has have how i if in"
                            + " into is it its me my of on or our should than that the their them then there these they this those"
                            + " to was we were what when where which who whom whose why will with would you your")
                    .split(" ")));

    private static final Pattern AROUND_A_WORD = Pattern.compile("^\\P{L}+|\\P{L}+$");

    /** Shorter words are too often the beginning of quite another one. */
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_ENDING = 3;

    private final Set<String> words;

    private QuestionWords(Set<String> words) {
        this.words = words;
    }

    static QuestionWords of(String question) {
        Set<String> all = new LinkedHashSet<>();
        Word.each(question, word -> all.add(word.lowerCase()));
        Set<String> telling = new LinkedHashSet<>(all);
        telling.removeAll(COMMON);
        return new QuestionWords(telling.isEmpty() ? all : telling);
    }

    /** The question without what is in every sentence, the rest as it was typed; all of it if nothing else is in it. */
    static String telling(String question) {
        String telling = Stream.of(question.split("\\s+"))
                .filter(word -> !COMMON.contains(
                        AROUND_A_WORD.matcher(word).replaceAll("").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return telling.isBlank() ? question : telling;
    }

    /** Those of them that a text carries, in whatever ending. */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Word.each(text, word -> collect(word.lowerCase(), found));
        return found;
    }

    /** Where the first of them begins in a text; 0 when none is in it. */
    int firstIn(String text) {
        List<Integer> begins = new ArrayList<>();
        Word.each(text, word -> {
            if (words.stream().anyMatch(known -> alike(known, word.lowerCase()))) {
                begins.add(word.begin());
            }
        });
        return begins.isEmpty() ? 0 : begins.get(0);
    }

    private void collect(String word, Set<String> found) {
        for (String known : words) {
            if (alike(known, word)) {
                found.add(known);
            }
        }
    }

    private static boolean alike(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return longer.equals(shorter)
                || shorter.length() >= SHORTEST_STEM
                        && longer.length() - shorter.length() <= LONGEST_ENDING
                        && longer.startsWith(shorter);
    }

    private record Word(String lowerCase, int begin) {

        static void each(String text, Consumer<Word> use) {
            BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
            boundaries.setText(text);
            int begin = boundaries.first();
            for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
                if (Character.isLetterOrDigit(text.codePointAt(begin))) {
                    use.accept(new Word(text.substring(begin, end).toLowerCase(Locale.ROOT), begin));
                }
                begin = end;
            }
        }
    }
}
