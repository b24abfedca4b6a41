package io.github.camelconfluence.content.chunk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line that opens fenced code: <a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">CommonMark 4.5</a>. */
record MarkdownFence(String indent, char mark, int length) {

    private static final int SHORTEST = 3;

    /** However far it is indented: code may belong to an item of a list. */
    static @Nullable MarkdownFence opening(String line) {
        String text = line.stripLeading();
        char mark = text.isEmpty() ? ' ' : text.charAt(0);
        int length = mark == '`' || mark == '~' ? run(text, mark) : 0;
        if (length < SHORTEST || mark == '`' && text.indexOf('`', length) >= 0) {
            return null;
        }
        return new MarkdownFence(line.substring(0, line.length() - text.length()), mark, length);
    }

    private static int run(String text, char mark) {
        int length = 0;
        while (length < text.length() && text.charAt(length) == mark) {
            length++;
        }
        return length;
    }

    /** Behind the line that closes it; what nothing closes goes on to the end. */
    int end(List<String> lines, int opening) {
        for (int i = opening + 1; i < lines.size(); i++) {
            if (closes(lines.get(i))) {
                return i + 1;
            }
        }
        return lines.size();
    }

    private boolean closes(String line) {
        String text = line.strip();
        int length = run(text, mark);
        return length >= this.length && length == text.length();
    }

    /** @param lines from the opening to the closing one */
    Framed framed(List<String> lines) {
        int last = lines.size() - 1;
        boolean closed = last > 0 && closes(lines.get(last));
        String body = String.join("", lines.subList(1, closed ? last : lines.size()));
        if (body.isBlank()) {
            return Framed.text(String.join("", lines));
        }
        String close = closed ? lines.get(last) : indent + String.valueOf(mark).repeat(length) + "\n";
        return new Framed(lines.get(0), body, close);
    }
}
