package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what an author wrote in Markdown. Where it is cut, every piece gets the lines that make it what it is: the fence
 * of code, the header of a table.
 */
record Framed(String open, String body, String close) implements Unit.Whole {

    /** Code between fences, tables, and what stands between them: the text again when put one behind the other. */
    static List<Framed> of(String markdown) {
        List<String> lines = lines(markdown);
        List<Framed> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < lines.size()) {
            MarkdownFence fence = MarkdownFence.opening(lines.get(at));
            int end = fence != null ? fence.end(lines, at) : PipeTable.end(lines, at);
            if (end == at) {
                at++;
                continue;
            }
            addText(lines.subList(from, at), parts);
            parts.add(fence != null ? fence.framed(lines.subList(at, end)) : PipeTable.framed(lines.subList(at, end)));
            from = end;
            at = end;
        }
        addText(lines.subList(from, at), parts);
        return parts;
    }

    static Framed text(String text) {
        return new Framed("", text, "");
    }

    private static void addText(List<String> lines, List<Framed> parts) {
        if (!lines.isEmpty()) {
            parts.add(text(String.join("", lines)));
        }
    }

    /** Line ends included. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, end));
            from = end;
        }
        return lines;
    }

    boolean isText() {
        return open.isEmpty();
    }

    String whole() {
        return open + body + close;
    }

    @Override
    public List<Block> join(int from, List<Block> parts) {
        StringBuilder text = new StringBuilder(open);
        parts.forEach(part -> text.append(((Block.Verbatim) part).markdown()));
        if (close.isEmpty()) {
            return List.of(new Block.Verbatim(text.toString()));
        }
        while (text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
        return List.of(new Block.Verbatim(text.append('\n').append(close).toString()));
    }

    /** By identity: two equal parts are two parts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
