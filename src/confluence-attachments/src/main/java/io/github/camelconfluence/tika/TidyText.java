package io.github.camelconfluence.tika;

/** Parsers leave blank lines where the markup was: at most one is kept, and no blanks at the end of a line. */
final class TidyText {

    private TidyText() {}

    static String of(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean blankBefore = false;
        for (String line : (Iterable<String>) text.lines().map(String::stripTrailing)::iterator) {
            if (line.isEmpty()) {
                blankBefore = !tidy.isEmpty();
                continue;
            }
            if (blankBefore) {
                tidy.append('\n');
                blankBefore = false;
            }
            tidy.append(line).append('\n');
        }
        return tidy.toString();
    }
}
