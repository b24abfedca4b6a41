package io.github.camelconfluence.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeSet;

/**
 * Text with the styles of each letter and digit. Signs are compared without their styles, since Markdown cannot mark a
 * sign at the edge of a word; so is code within marks.
 */
final class StyledLetters {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder styled = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private String current = "";

    void in(String style, Runnable content) {
        open.push(style);
        content.run();
        open.pop();
    }

    void text(String more) {
        text.append(more);
        String styles = open.contains("code") ? "code" : String.join(",", new TreeSet<>(open));
        more.codePoints().filter(Character::isLetterOrDigit).forEach(c -> {
            if (!styles.equals(current)) {
                styled.append('{').append(styles).append('}');
                current = styles;
            }
            styled.appendCodePoint(c);
        });
    }

    String text() {
        return text.toString();
    }

    String styles() {
        return styled.toString();
    }
}
