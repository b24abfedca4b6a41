package io.github.camelconfluence.content.chunk;

import java.util.List;

/** A table in Markdown: <a href="https://github.github.com/gfm/#tables-extension-">GFM 4.10</a>. */
final class PipeTable {

    private static final int HEAD = 2;

    private PipeTable() {}

    /** Behind the last row of the table that begins there; {@code at} itself where none does. */
    static int end(List<String> lines, int at) {
        if (at + HEAD >= lines.size() || lines.get(at).indexOf('|') < 0 || !isDelimiter(lines.get(at + 1))) {
            return at;
        }
        int end = at + HEAD;
        while (end < lines.size() && isRow(lines.get(end))) {
            end++;
        }
        return end == at + HEAD ? at : end;
    }

    private static boolean isRow(String line) {
        return line.indexOf('|') >= 0 && MarkdownFence.opening(line) == null;
    }

    private static boolean isDelimiter(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && line.strip().chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
    }

    /** @param lines from the header to the last row */
    static Framed framed(List<String> lines) {
        return new Framed(
                String.join("", lines.subList(0, HEAD)), String.join("", lines.subList(HEAD, lines.size())), "");
    }
}
