package io.github.camelconfluence.content.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lines of Markdown, each below the markers and indents of the blocks it is in. */
final class Lines {

    private static final int MAX_INDENTS = 32;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> outer = new ArrayDeque<>();
    private String prefix = "";
    private String next = "";
    private boolean fresh = true;
    private boolean afterBlank;

    /**
     * The next line begins with the marker, the lines after it with the indent. Deeper than anybody reads, lines move no
     * further: each would be longer than what it holds.
     */
    void enter(String marker, String indent) {
        outer.push(prefix);
        next = next + marker;
        prefix = outer.size() > MAX_INDENTS ? prefix : prefix + indent;
        fresh = true;
    }

    void leave() {
        prefix = outer.pop();
        if (fresh) {
            line("", 0, 0);
        }
        next = prefix;
    }

    /** A text of one or more lines. */
    void text(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            line(text, from, end);
            from = end + 1;
        }
        line(text, from, text.length());
    }

    /** An empty line, unless the line would be the first of its block. */
    void blank() {
        if (!fresh && !afterBlank) {
            line("", 0, 0);
            afterBlank = true;
        }
    }

    private void line(String text, int from, int to) {
        out.append(from == to ? next.stripTrailing() : next)
                .append(text, from, to)
                .append('\n');
        next = prefix;
        fresh = false;
        afterBlank = false;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
