package io.github.camelconfluence.content.markdown.reader;

import io.github.camelconfluence.content.model.Block.Mark;
import io.github.camelconfluence.content.model.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cell.
 *
 * @param indent the spaces before it
 * @param code what it is, if it is code and nothing else
 */
record CellLine(int indent, List<Inline> content, @Nullable String code) {

    private static final int MAX_DIGITS = 9;

    /** The sign or number before an item, and the item without it; the number is negative for a bullet. */
    record Marked(Mark mark, int number, List<Inline> rest) {

        boolean isOrdered() {
            return number >= 0;
        }
    }

    /** Null for what is no item of a list. */
    @Nullable
    Marked marked() {
        if (!(content.get(0) instanceof Inline.Text first)) {
            return null;
        }
        String text = first.text();
        if (text.startsWith("• ")) {
            return new Marked(Mark.NONE, -1, behind(2, text));
        }
        if (text.startsWith("☐ ")) {
            return new Marked(Mark.OPEN, -1, behind(2, text));
        }
        if (text.startsWith("☑ ")) {
            return new Marked(Mark.DONE, -1, behind(2, text));
        }
        int digits = digits(text);
        return digits > 0 && text.startsWith(". ", digits)
                ? new Marked(Mark.NONE, Integer.parseInt(text.substring(0, digits)), behind(digits + 2, text))
                : null;
    }

    /** Only numbers that are written again as they are. */
    private static int digits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean plain = digits <= MAX_DIGITS && (digits == 1 || !text.startsWith("0"));
        return plain ? digits : 0;
    }

    private List<Inline> behind(int marker, String text) {
        List<Inline> rest = new ArrayList<>(content);
        if (marker == text.length()) {
            rest.remove(0);
        } else {
            rest.set(0, new Inline.Text(text.substring(marker)));
        }
        return List.copyOf(rest);
    }
}
