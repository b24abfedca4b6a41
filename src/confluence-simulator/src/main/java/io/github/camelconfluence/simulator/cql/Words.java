package io.github.camelconfluence.simulator.cql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Full text as an index sees it: lower-case words without markup; a query word may end in {@code *}. */
record Words(List<String> wanted) {
    private static final Pattern MARKUP = Pattern.compile("<!\\[CDATA\\[|]]>|<[^>]*>");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}_*]+");

    static Words of(Field field, Collection<String> texts) {
        List<String> words = new ArrayList<>();
        for (String text : texts) {
            List<String> of = split(text);
            if (of.isEmpty()) {
                throw Refusal.emptyText(field);
            }
            words.addAll(of);
        }
        return new Words(words);
    }

    boolean areIn(String text) {
        Set<String> present = new HashSet<>(split(MARKUP.matcher(text).replaceAll(" ")));
        return wanted.stream().allMatch(word -> found(word, present));
    }

    private static boolean found(String word, Set<String> present) {
        if (!word.endsWith("*")) {
            return present.contains(word);
        }
        String start = word.substring(0, word.length() - 1);
        return present.stream().anyMatch(other -> other.startsWith(start));
    }

    private static List<String> split(String text) {
        return GAP.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
