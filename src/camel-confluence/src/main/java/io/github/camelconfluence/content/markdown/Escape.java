package io.github.camelconfluence.content.markdown;

/**
 * Escapes what a parser would take for markup, and nothing else: every backslash makes text harder to read, to search
 * and to embed.
 */
final class Escape {

    private final StringBuilder out;
    private final Place place;
    private final boolean inBrackets;

    Escape(StringBuilder out, Place place, boolean inBrackets) {
        this.out = out;
        this.place = place;
        this.inBrackets = inBrackets;
    }

    void text(String text, int following) {
        int from = 0;
        if (place == Place.PARAGRAPH && Chars.last(out) == Chars.LINE_END) {
            from = lineStart(text);
        }
        int copied = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpecial(c)) {
                continue;
            }
            out.append(text, copied, i);
            copied = i + 1;
            int before = i == 0 ? Chars.last(out) : text.charAt(i - 1);
            int after = i + 1 < text.length() ? text.charAt(i + 1) : following;
            if (isMarkup(c, before, after) || c == '&' && isEntity(text, i) || c == '[' && !isPlainPair(text, i)) {
                out.append('\\');
            }
            out.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        out.append(text, copied, text.length());
    }

    /** Whether a character may have to be written in another way; all others are copied as they come. */
    private static boolean isSpecial(char c) {
        return switch (c) {
            case '`', '\\', '*', '~', '_', '[', ']', '<', '!', '|', '&', '\n', '\r' -> true;
            default -> false;
        };
    }

    private boolean isMarkup(char c, int before, int after) {
        return switch (c) {
            case '`' -> true;
            case '\\' -> after == Chars.LINE_END || after < 128 && Chars.isPunctuation(after);
            case '*' -> before == Chars.LINE_END || !(Chars.isSpace(before) && Chars.isSpace(after));
            case '~' -> !(Chars.isSpace(before) && Chars.isSpace(after));
            case '_' -> !(isWord(before) && isWord(after)) && !(Chars.isSpace(before) && Chars.isSpace(after));
            case '[' -> inBrackets;
            case ']' -> inBrackets || after == '(' || after == '[' || after == ':';
            case '<' -> isAsciiLetter(after) || after == '/' || after == '!' || after == '?';
            case '!' -> after == '[';
            case '|' -> place == Place.CELL;
            default -> false;
        };
    }

    /** Brackets around words are just that, unless the closing one is missing or followed by what makes it a link. */
    private static boolean isPlainPair(String text, int at) {
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != ']' && text.charAt(i) != '[') {
            i++;
        }
        boolean closed = i + 1 < text.length() && text.charAt(i) == ']' && "[(:".indexOf(text.charAt(i + 1)) < 0;
        boolean last = i + 1 == text.length() && text.charAt(i) == ']';
        return (closed || last) && text.charAt(at + 1) != '!' && text.charAt(at + 1) != '^';
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isEntity(CharSequence text, int at) {
        int i = at + 1;
        while (i < text.length() && i - at < 34 && (text.charAt(i) == '#' || isWord(text.charAt(i)))) {
            i++;
        }
        return i > at + 1 && i < text.length() && text.charAt(i) == ';';
    }

    /** Entities in a link destination. */
    static String entities(String url) {
        StringBuilder escaped = new StringBuilder(url.length());
        int copied = 0;
        for (int i = url.indexOf('&'); i >= 0; i = url.indexOf('&', i + 1)) {
            if (isEntity(url, i)) {
                escaped.append(url, copied, i).append("&amp;");
                copied = i + 1;
            }
        }
        return copied == 0 ? url : escaped.append(url, copied, url.length()).toString();
    }

    /** Escapes what would begin a block; answers how much of the text it has written. */
    private int lineStart(String text) {
        char first = text.charAt(0);
        int digits = 0;
        while (digits < text.length() && digits < 10 && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0) {
            boolean numbered = digits < 10
                    && digits < text.length()
                    && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                    && isEnd(text, digits + 1);
            out.append(text, 0, digits).append(numbered ? "\\" : "");
            if (numbered) {
                out.append(text.charAt(digits));
            }
            return numbered ? digits + 1 : digits;
        }
        if (beginsBlock(first, text)) {
            out.append('\\').append(first);
            return 1;
        }
        return 0;
    }

    private static boolean beginsBlock(char first, String text) {
        return switch (first) {
            case '>', '|', '[' -> true;
            case '+' -> isEnd(text, 1);
            case '-' -> isEnd(text, 1) || "-:|".indexOf(text.charAt(1)) >= 0;
            case '=' -> isEnd(text, 1) || text.charAt(1) == '=';
            case ':' -> !isEnd(text, 1) && text.charAt(1) == '-';
            case '#' -> {
                int hashes = 0;
                while (hashes < text.length() && text.charAt(hashes) == '#') {
                    hashes++;
                }
                yield hashes <= 6 && isEnd(text, hashes);
            }
            default -> false;
        };
    }

    private static boolean isEnd(String text, int at) {
        return at >= text.length() || text.charAt(at) == ' ';
    }

    /** Hashes at the end of a heading are not part of it unless escaped. */
    static String closingHashes(String heading) {
        int at = heading.length();
        while (at > 0 && heading.charAt(at - 1) == '#') {
            at--;
        }
        boolean closing = at < heading.length() && (at == 0 || heading.charAt(at - 1) == ' ');
        return closing ? heading.substring(0, at) + "\\" + heading.substring(at) : heading;
    }
}
