package io.github.camelconfluence.content;

import java.util.Collection;
import java.util.Map;

/** YAML front matter. Strings are always double-quoted, so that any title is valid YAML and stays a string. */
public final class FrontMatter {

    private FrontMatter() {}

    /** Values are strings, numbers, booleans or collections of them; the order is the map's. */
    public static String of(Map<String, ?> values) {
        StringBuilder out = new StringBuilder("---\n");
        values.forEach((key, value) -> {
            out.append(key).append(':');
            if (value instanceof Collection<?> items) {
                list(out, items);
            } else {
                out.append(' ').append(scalar(value)).append('\n');
            }
        });
        return out.append("---\n\n").toString();
    }

    /** What follows the front matter, if the text begins with one: three hyphens, and no empty line below them. */
    public static String skip(String markdown) {
        int line = endOfLine(markdown, 0);
        if (!isFence(markdown, 0)
                || markdown.substring(line, endOfLine(markdown, line)).isBlank()) {
            return markdown;
        }
        while (line < markdown.length()) {
            int next = endOfLine(markdown, line);
            if (isFence(markdown, line)) {
                return markdown.substring(next);
            }
            line = next;
        }
        return markdown;
    }

    private static boolean isFence(String markdown, int line) {
        return markdown.startsWith("---", line)
                && markdown.substring(line + 3, endOfLine(markdown, line)).isBlank();
    }

    private static int endOfLine(String markdown, int from) {
        int end = markdown.indexOf('\n', from);
        return end < 0 ? markdown.length() : end + 1;
    }

    private static void list(StringBuilder out, Collection<?> items) {
        if (items.isEmpty()) {
            out.append(" []\n");
            return;
        }
        out.append('\n');
        items.forEach(item -> out.append("  - ").append(scalar(item)).append('\n'));
    }

    private static String scalar(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(printable(text, i) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
            }
        }
        return out.append('"').toString();
    }

    /** YAML 1.2, production 1 (c-printable), less the line separators that YAML 1.1 takes for line breaks. */
    private static boolean printable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= 0x20 && c < 0x7f || c > 0x9f && c != '\u2028' && c != '\u2029' && c != '\ufeff' && c < '\ufffe';
    }
}
