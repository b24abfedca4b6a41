package io.github.camelconfluence.content.update;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of changed units by what they mean or by the words they show. Each is offered to the blocks that take its unit's
 * place, and to others only if it may move and those do not say it any more: the same words elsewhere are not it.
 */
final class Offers {

    /** Looked for in all new text: a page of more different names gets the first ones back. */
    private static final int MAX_WORDS = 200;

    private static final int NOWHERE = -1;

    private final Map<Integer, Map<Object, Deque<Markup>>> bound = new HashMap<>();
    private final Map<Object, Deque<Markup>> movable = new HashMap<>();
    private final Map<Integer, String> said = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private int place = NOWHERE;
    private String saysNow = "";
    private @Nullable Pattern pattern;

    /** From here on, what is added or taken is that of this step. */
    void enter(Step step) {
        place = step instanceof Step.Replace replace ? replace.unit().start() : NOWHERE;
        pattern = null;
    }

    /** What was said in this step's place, and what is. */
    void says(String before, String now) {
        said.put(place, before);
        saysNow = now;
    }

    void add(Object meaning, Markup part, boolean moves) {
        offer(bound.computeIfAbsent(place, key -> new HashMap<>()), meaning, part);
        if (moves && !(meaning instanceof String shown && saysNow.contains(shown))) {
            offer(movable, meaning, part);
        }
    }

    void addWords(String shown, Markup part, boolean moves) {
        boolean telling = shown.length() > 1 || !Character.isLetterOrDigit(shown.charAt(0));
        if (telling && (words.size() < MAX_WORDS || words.contains(shown))) {
            words.add(shown);
            add(shown, part, moves);
        }
    }

    private static void offer(Map<Object, Deque<Markup>> offers, Object meaning, Markup part) {
        offers.computeIfAbsent(meaning, key -> new ArrayDeque<>()).add(part);
    }

    /** Words that stood in this place before are what they were, whatever shows the same elsewhere. */
    Optional<Markup> take(Object meaning, Predicate<Markup> isFree) {
        Optional<Markup> own = first(own().get(meaning), isFree);
        boolean stood =
                meaning instanceof String shown && said.getOrDefault(place, "").contains(shown);
        return own.isPresent() || stood ? own : first(movable.get(meaning), isFree);
    }

    private Map<Object, Deque<Markup>> own() {
        return bound.getOrDefault(place, Map.of());
    }

    private static Optional<Markup> first(@Nullable Deque<Markup> parts, Predicate<Markup> isFree) {
        while (parts != null && !parts.isEmpty()) {
            Markup part = parts.remove();
            if (isFree.test(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** Finds words that are offered, the longest first. */
    Matcher matcher(String text) {
        if (pattern == null) {
            String offered = Stream.concat(own().keySet().stream(), movable.keySet().stream())
                    .filter(meaning -> meaning instanceof String)
                    .map(String.class::cast)
                    .distinct()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            // Of no words, a pattern that matches nothing.
            pattern = Pattern.compile(offered.isEmpty() ? "(?!)" : offered);
        }
        return pattern.matcher(text);
    }
}
