package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.storage.writer.Originals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of changed units that may stand in the new text as they stood in the old one, each once. */
final class Parts implements Originals {

    /** Looked for in all new text: a page of more different names gets the first ones back. */
    private static final int MAX_WORDS = 200;

    private final Map<Record, Deque<Markup>> byMeaning = new HashMap<>();
    private final Map<String, Deque<Markup>> byWords = new HashMap<>();
    private final TreeMap<Integer, Integer> taken = new TreeMap<>();
    private @Nullable Pattern words;

    void add(Record meaning, Markup part) {
        byMeaning.computeIfAbsent(meaning, key -> new ArrayDeque<>()).add(part);
    }

    void addWords(String shown, Markup part) {
        boolean telling = shown.length() > 1 || !Character.isLetterOrDigit(shown.charAt(0));
        if (telling && (byWords.size() < MAX_WORDS || byWords.containsKey(shown))) {
            byWords.computeIfAbsent(shown, key -> new ArrayDeque<>()).add(part);
        }
    }

    @Override
    public Optional<String> of(Record part) {
        return byMeaning.isEmpty() ? Optional.empty() : take(byMeaning.get(part));
    }

    private Optional<String> take(@Nullable Deque<Markup> parts) {
        while (parts != null && !parts.isEmpty()) {
            Markup part = parts.remove();
            if (!isTaken(part)) {
                taken.put(part.start(), part.end());
                return Optional.of(part.text());
            }
        }
        return Optional.empty();
    }

    /** Whether some of it stands in the new text already. */
    boolean isTaken(Markup part) {
        Map.Entry<Integer, Integer> before = taken.lowerEntry(part.end());
        return before != null && before.getValue() > part.start();
    }

    @Override
    public List<Piece> in(String text) {
        List<Piece> pieces = new ArrayList<>();
        int copied = 0;
        Matcher matcher = words().matcher(text);
        while (!byWords.isEmpty() && matcher.find()) {
            Optional<String> part = isWhole(text, matcher.start(), matcher.end())
                    ? take(byWords.get(matcher.group()))
                    : Optional.empty();
            if (part.isPresent()) {
                pieces.add(new Piece(text.substring(copied, matcher.start()), false));
                pieces.add(new Piece(part.get(), true));
                copied = matcher.end();
            }
        }
        pieces.add(new Piece(text.substring(copied), false));
        return pieces;
    }

    private Pattern words() {
        if (words == null) {
            words = Pattern.compile(byWords.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
        }
        return words;
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !isWithinWord(text.charAt(from - 1), text.charAt(from)))
                && (to == text.length() || !isWithinWord(text.charAt(to - 1), text.charAt(to)));
    }

    private static boolean isWithinWord(char before, char behind) {
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind);
    }
}
