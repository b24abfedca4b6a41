package io.github.camelconfluence.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in brackets by which a text names its sources: {@code [2]}, {@code [2, 3]}, or with the brackets that some models
 * prefer. An index in code, {@code args[0]} in backticks, is none.
 */
final class Citations {

    private static final Pattern CODE_OR_CITATION =
            Pattern.compile("`[^`]*`|(\\s?)[\\[【]\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3}){0,20})\\s*[\\]】]");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*");

    private final int most;
    private final Set<Integer> cited = new LinkedHashSet<>();
    private final String text;

    /**
     * Takes out what names no source, and numbers the others anew in the order in which they are named.
     *
     * @param most sources there are, numbered from 1
     */
    Citations(String text, int most) {
        this.most = most;
        this.text = CODE_OR_CITATION.matcher(text).replaceAll(this::replacement).strip();
    }

    private String replacement(MatchResult found) {
        if (found.group(2) == null) {
            return Matcher.quoteReplacement(found.group());
        }
        StringBuilder numbers = new StringBuilder();
        for (String number : BETWEEN.split(found.group(2))) {
            int source = Integer.parseInt(number);
            if (source >= 1 && source <= most) {
                cited.add(source);
                numbers.append('[').append(place(source)).append(']');
            }
        }
        return numbers.isEmpty() ? "" : Matcher.quoteReplacement(found.group(1) + numbers);
    }

    private int place(int source) {
        return new ArrayList<>(cited).indexOf(source) + 1;
    }

    String text() {
        return text;
    }

    /** What was called so before: the first of them is {@code [1]} now. */
    List<Integer> cited() {
        return List.copyOf(cited);
    }

    /** A list of numbers alone says nothing. */
    boolean backsWords() {
        return !cited.isEmpty()
                && CODE_OR_CITATION.matcher(text).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
    }
}
