package io.github.camelconfluence.search.query;

import java.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What of a passage is nearest to a question: the sentences that carry most of its words, in their order. */
final class Snippet {

    static final int LONGEST = 300;

    private static final String LEFT_OUT = " … ";
    private static final String CUT = "…";
    /** What stands before the first word of the question where a sentence must be cut. */
    private static final int LEAD = 60;

    private final List<String> sentences;
    /** Of each sentence: the words of the question that it has. */
    private final List<Set<String>> carried;

    private final SortedSet<Integer> chosen = new TreeSet<>();

    private Snippet(List<String> sentences, QuestionWords words) {
        this.sentences = sentences;
        this.carried = sentences.stream().map(words::in).toList();
    }

    static String of(List<String> sentences, QuestionWords words) {
        if (sentences.isEmpty()) {
            return "";
        }
        Snippet snippet = new Snippet(sentences, words);
        snippet.chooseTelling();
        snippet.goOn();
        String text = snippet.text();
        return text.length() <= LONGEST ? text : cut(text, words.firstIn(text));
    }

    /** Always at least one: the first, where none carries a word of the question. */
    private void chooseTelling() {
        Set<String> told = new HashSet<>();
        for (int best = mostNew(told); best >= 0; best = mostNew(told)) {
            chosen.add(best);
            if (chosen.size() > 1 && text().length() > LONGEST) {
                chosen.remove(best);
                return;
            }
            told.addAll(carried.get(best));
        }
        if (chosen.isEmpty()) {
            chosen.add(0);
        }
    }

    private int mostNew(Set<String> told) {
        int best = -1;
        long most = 0;
        for (int at = 0; at < sentences.size(); at++) {
            long fresh = carried.get(at).stream()
                    .filter(word -> !told.contains(word))
                    .count();
            if (fresh > most) {
                best = at;
                most = fresh;
            }
        }
        return best;
    }

    /** What follows the last one says more than nothing, as far as there is room. */
    private void goOn() {
        for (int next = chosen.last() + 1; next < sentences.size(); next++) {
            chosen.add(next);
            if (text().length() > LONGEST) {
                chosen.remove(next);
                return;
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int before = -1;
        for (int at : chosen) {
            if (before >= 0) {
                text.append(at == before + 1 ? " " : LEFT_OUT);
            }
            text.append(sentences.get(at));
            before = at;
        }
        return text.toString();
    }

    private static String cut(String text, int telling) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int begin = telling <= LEAD ? 0 : words.following(telling - LEAD);
        String before = begin == 0 ? "" : CUT;
        int room = begin + LONGEST - before.length();
        if (room >= text.length()) {
            return before + text.substring(begin).strip();
        }
        int end = words.preceding(room - CUT.length() + 1);
        if (end <= begin) {
            end = text.offsetByCodePoints(begin, text.codePointCount(begin, room - CUT.length()) - 1);
        }
        return before + text.substring(begin, end).strip() + CUT;
    }
}
