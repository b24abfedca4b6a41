package io.github.camelconfluence.content.chunk;

import io.github.camelconfluence.content.model.Block;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text that are cut at blank lines, else between lines, else within a line. */
final class LongText {

    /** Parts that are Markdown, as one again. */
    static final class Whole implements Unit.Whole {
        @Override
        public List<Block> join(int from, List<Block> parts) {
            return List.of(new Block.Verbatim(lines(parts)));
        }
    }

    private final Measure measure;
    private final int room;
    private final List<String> parts = new ArrayList<>();

    private LongText(Measure measure, int room) {
        this.measure = measure;
        this.room = room;
    }

    /** Parts that are the text again when put one behind the other, line ends included. */
    static List<String> parts(String text, boolean prose, Measure measure, int room) {
        LongText cut = new LongText(measure, room);
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfLine(text, at);
            boolean blank = text.substring(at, end).isBlank();
            at = end;
            if (blank
                    && (at == text.length()
                            || !text.substring(at, endOfLine(text, at)).isBlank())) {
                cut.paragraph(text.substring(from, at), prose);
                from = at;
            }
        }
        cut.paragraph(text.substring(from), prose);
        return cut.parts;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private void paragraph(String text, boolean prose) {
        if (text.isEmpty() || fits(text)) {
            add(text);
            return;
        }
        for (int from = 0; from < text.length(); from = endOfLine(text, from)) {
            String line = text.substring(from, endOfLine(text, from));
            if (!prose || fits(line)) {
                Scissors.cut(line, measure, room).forEach(this::add);
            } else {
                sentences(line);
            }
        }
    }

    private void sentences(String line) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(line);
        int from = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            Scissors.cut(line.substring(from, end), measure, room).forEach(this::add);
            from = end;
        }
    }

    private boolean fits(String text) {
        return fits(text, measure, room);
    }

    static boolean fits(String text, Measure measure, int room) {
        return Scissors.mayFit(text, room) && measure.tokens(text) <= room;
    }

    private void add(String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** Consecutive parts as one text, without blank lines at its end. */
    static String lines(List<Block> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part ->
                text.append(part instanceof Block.Code code ? code.text() : ((Block.Verbatim) part).markdown()));
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }
}
