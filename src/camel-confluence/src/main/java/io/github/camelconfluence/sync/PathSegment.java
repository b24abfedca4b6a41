package io.github.camelconfluence.sync;

import java.nio.charset.StandardCharsets;
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
        StringBuilder name = new StringBuilder(title.length());
        Normalizer.normalize(title, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean unsafe = FORBIDDEN.indexOf(c) >= 0
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE;
            name.appendCodePoint(unsafe ? '_' : Character.isWhitespace(c) ? ' ' : c);
        });
        return trimmed(name.toString());
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
            bytes += new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > maxBytes) {
                return trimmed(name.substring(0, i));
            }
            i += Character.charCount(c);
        }
        return name;
    }
}
