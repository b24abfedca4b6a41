package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.storage.writer.Originals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final Map<Object, Markup> whole = new IdentityHashMap<>();
    private final Map<Object, Tag> dresses = new IdentityHashMap<>();
    private @Nullable Pattern words;

    private record Tag(Markup element, List<Markup> head) {

        int end() {
            return Math.min(element.inner(), element.end());
        }
    }

    /** For this very block, item or cell: it says the same as the element did. */
    void put(Object part, Markup element) {
        whole.put(part, element);
    }

    /**
     * This very block, row, item or cell is to look as the element did.
     *
     * @param head what it is to begin with, as the element does
     */
    void dress(Object part, Markup element, List<Markup> head) {
        dresses.put(part, new Tag(element, head));
    }

    @Override
    public boolean hasStartTag(Object part) {
        Tag tag = dresses.get(part);
        return tag != null && !isTaken(tag.element().start(), tag.end());
    }

    @Override
    public Optional<String> startTag(Object part) {
        Tag tag = dresses.get(part);
        if (tag == null || !hasStartTag(part)) {
            return Optional.empty();
        }
        taken.put(tag.element().start(), tag.end());
        StringBuilder out = new StringBuilder(tag.element().startTag());
        for (Markup begins : tag.head()) {
            taken.put(begins.start(), begins.end());
            out.append(begins.text());
        }
        return Optional.of(out.toString());
    }

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
        Markup own = whole.get(part);
        if (own != null && !isTaken(own)) {
            taken.put(own.start(), own.end());
            return Optional.of(own.text());
        }
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
        return isTaken(part.start(), part.end());
    }

    private boolean isTaken(int from, int to) {
        Map.Entry<Integer, Integer> before = taken.lowerEntry(to);
        return before != null && before.getValue() > from;
    }

    /** Whether its start tag, at least, stands in the new text. */
    boolean isWritten(Markup part) {
        Map.Entry<Integer, Integer> before = taken.floorEntry(part.start());
        return before != null && before.getValue() >= Math.min(part.inner(), part.end());
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
