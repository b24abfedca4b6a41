package io.github.camelconfluence.sync;

import java.text.Normalizer;

/** Titles as folder and file names that every file system takes: at most 120 UTF-8 bytes, no separators, no dot names. */
final class PathSegment {

    private static final int MAX_BYTES = 120;

    private static final int LONGEST_EXTENSION = 16;

    /** Forbidden on Windows and, with the slash, everywhere. */
    private static final String FORBIDDEN = "<>:\"/\\|?*";

    private PathSegment() {}

    static String of(String title) {
        String safe = shortened(cleaned(title), MAX_BYTES);
        return safe.isEmpty() ? "untitled" : safe;
    }

    /** The id makes it unique, so the title is shortened rather than the id. */
    static String of(String title, String id) {
        return shortened(cleaned(title), MAX_BYTES - id.length() - 1) + "-" + id;
    }

    /** Of a file, whose extension stays at the end, where programs look for it. */
    static String ofFile(String name, String id) {
        String extension = extension(name);
        String stem = name.substring(0, name.length() - extension.length());
        int left = MAX_BYTES - id.length() - 1 - extension.length();
        return shortened(cleaned(stem), left) + "-" + id + extension;
    }

    /** With its dot; empty where what follows the last dot does not look like one. */
    private static String extension(String name) {
        String extension = name.substring(Math.max(0, name.lastIndexOf('.')));
        boolean usual = name.lastIndexOf('.') > 0
                && extension.length() > 1
                && extension.length() <= LONGEST_EXTENSION
                && extension.chars().skip(1).allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return usual ? extension : "";
    }

    private static String cleaned(String title) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC);
        StringBuilder name = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            name.appendCodePoint(isUnsafe(c) ? '_' : Character.isWhitespace(c) ? ' ' : c);
            i += Character.charCount(c);
        }
        return trimmed(name.toString());
    }

    private static boolean isUnsafe(int c) {
        if (c >= ' ' && c < 0x7f) {
            return FORBIDDEN.indexOf(c) >= 0;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** Leading dots hide a file or climb a folder, trailing dots and spaces vanish on Windows. */
    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && (name.charAt(from) == '.' || name.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (name.charAt(to - 1) == '.' || name.charAt(to - 1) == ' ')) {
            to--;
        }
        return name.substring(from, to);
    }

    private static String shortened(String name, int maxBytes) {
        int bytes = 0;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            bytes += bytes(c);
            if (bytes > maxBytes) {
                return trimmed(name.substring(0, i));
            }
            i += Character.charCount(c);
        }
        return name;
    }

    /** In UTF-8. */
    private static int bytes(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
