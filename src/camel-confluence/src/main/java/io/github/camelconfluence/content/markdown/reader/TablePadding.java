package io.github.camelconfluence.content.markdown.reader;

import java.util.Iterator;

/**
 * Whether tables are as large as they are written: a parser fills each short row up to the width of the header, so that one
 * long line over many short ones costs the product of both.
 */
final class TablePadding {

    private static final int MOST = 200_000;
    private static final String OF_DELIMITER_ROWS = " \t|:-";

    /** Quotes and list items, which a delimiter row may stand in. */
    private static final String OF_MARKERS = ">*+.)0123456789";

    private TablePadding() {}

    static boolean isBounded(String markdown) {
        long padding = 0;
        int columns = 0;
        for (Iterator<String> lines = markdown.lines().iterator(); lines.hasNext() && padding <= MOST; ) {
            String line = lines.next();
            if (line.isBlank()) {
                columns = 0;
            } else if (mayBeDelimiterRow(line)) {
                columns = Math.max(columns, pipes(line) + 1);
            } else {
                padding += Math.max(0, columns - pipes(line));
            }
        }
        return padding <= MOST;
    }

    private static boolean mayBeDelimiterRow(String line) {
        return line.indexOf('-') >= 0
                && line.indexOf('|') >= 0
                && line.chars().allMatch(c -> OF_DELIMITER_ROWS.indexOf(c) >= 0 || OF_MARKERS.indexOf(c) >= 0);
    }

    private static int pipes(String line) {
        return (int) line.chars().filter(c -> c == '|').count();
    }
}
