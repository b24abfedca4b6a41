package io.github.camelconfluence.content.update;

import io.github.camelconfluence.content.model.Block;
import io.github.camelconfluence.content.storage.writer.Originals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** The parts of changed units that may stand in the new text as they stood in the old one, each once. */
final class Parts implements Originals {

    private final Offers offers = new Offers();
    private final TreeMap<Integer, Integer> taken = new TreeMap<>();
    private final Map<Object, Markup> whole = new IdentityHashMap<>();
    private final Map<Object, Tag> dresses = new IdentityHashMap<>();
    private final TreeMap<Integer, Integer> stays = new TreeMap<>();
    private final Map<Integer, Object> dressedCells = new HashMap<>();

    private record Tag(Markup element, List<Markup> head) {

        int end() {
            return Math.min(element.inner(), element.end());
        }
    }

    /** From here on, what is added or written is that of this step. */
    void enter(Step step) {
        offers.enter(step);
    }

    /** What was said in this step's place, and what is. */
    void says(String before, String now) {
        offers.says(before, now);
    }

    /** For this very block, item or cell: it says the same as the element did. */
    void put(Object part, Markup element) {
        whole.put(part, element);
        stays.put(element.start(), element.end());
    }

    /**
     * This very block, row, item or cell is to look as the element did.
     *
     * @param head what it is to begin with, as the element does
     */
    void dress(Object part, Markup element, List<Markup> head) {
        dresses.put(part, new Tag(element, head));
        if (part instanceof Block.Cell) {
            dressedCells.put(element.start(), part);
        }
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

    /** @param moves whether other blocks than those in its place may have it, too */
    void add(Record meaning, Markup part, boolean moves) {
        offers.add(meaning, part, moves);
    }

    void addWords(String shown, Markup part, boolean moves) {
        offers.addWords(shown, part, moves);
    }

    @Override
    public Optional<String> of(Record part) {
        Markup own = whole.get(part);
        return own != null && !isTaken(own) ? Optional.of(take(own)) : take(part, part);
    }

    private Optional<String> take(Object meaning, Object part) {
        return offers.take(meaning, found -> isFree(found, part)).map(this::take);
    }

    /** What stays in its place, or dresses what comes there, is not for another part that says the same. */
    private boolean isFree(Markup found, Object part) {
        Map.Entry<Integer, Integer> around = stays.floorEntry(found.start());
        boolean goesAlong = around != null && around.getValue() >= found.end();
        return !goesAlong && !isTaken(found) && dressedCells.getOrDefault(found.start(), part) == part;
    }

    private String take(Markup part) {
        taken.put(part.start(), part.end());
        return part.text();
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
        Matcher matcher = offers.matcher(text);
        while (matcher.find()) {
            Optional<String> part = isWhole(text, matcher.start(), matcher.end())
                    ? take(matcher.group(), matcher.group())
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

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !isWithinWord(text.charAt(from - 1), text.charAt(from)))
                && (to == text.length() || !isWithinWord(text.charAt(to - 1), text.charAt(to)));
    }

    private static boolean isWithinWord(char before, char behind) {
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind);
    }
}
