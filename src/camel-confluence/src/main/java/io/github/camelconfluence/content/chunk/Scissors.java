package io.github.camelconfluence.content.chunk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts what nothing else cuts: halves it near the middle, between words if there are any, until every piece is short. */
final class Scissors {

    private static final int CHARACTERS_PER_TOKEN = 16;

    private Scissors() {}

    /** The pieces are the text again when put one behind the other; one character is never cut, however it counts. */
    static List<String> cut(String text, Measure measure, int room) {
        List<String> pieces = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(text);
        while (!open.isEmpty()) {
            String piece = open.pop();
            int middle = piece.length() < 2 ? 0 : middle(piece);
            if (middle == 0 || mayFit(piece, room) && measure.tokens(piece) <= room) {
                pieces.add(piece);
            } else {
                open.push(piece.substring(middle));
                open.push(piece.substring(0, middle));
            }
        }
        return pieces;
    }

    /** Spares counting what is far too long. */
    static boolean mayFit(String text, int room) {
        return text.length() <= (long) room * CHARACTERS_PER_TOKEN;
    }

    /** Behind a space in the middle half; otherwise in the middle, but not within a character. */
    private static int middle(String text) {
        int half = text.length() / 2;
        int space = text.lastIndexOf(' ', half);
        if (space >= half / 2 && space > 0) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(half)) && Character.isHighSurrogate(text.charAt(half - 1))
                ? half - 1
                : half;
    }
}
