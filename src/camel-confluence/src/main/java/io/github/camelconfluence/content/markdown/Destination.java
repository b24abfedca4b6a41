package io.github.camelconfluence.content.markdown;

import io.github.camelconfluence.content.model.Inline;
import io.github.camelconfluence.content.model.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Link destinations: what would end or change one is percent-encoded, everything else stays as it is. */
final class Destination {

    private Destination() {}

    static String of(String url) {
        String stripped = url.strip();
        boolean balanced = isBalanced(stripped);
        StringBuilder out = new StringBuilder(stripped.length());
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (isForbidden(c) || !balanced && (c == '(' || c == ')')) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append("%02X".formatted(b & 0xff));
                }
            } else {
                out.append(c);
            }
        }
        return Escape.entities(out.toString());
    }

    private static boolean isForbidden(char c) {
        return switch (c) {
            case '<', '>', '\\', '"', '|', '`', '\u00a0' -> true;
            default -> c <= ' ';
        };
    }

    /** Whether the words are the address itself, in characters that need no encoding. */
    static boolean isAutolink(String url, List<Inline> content) {
        if (content.size() != 1) {
            return false;
        }
        String words = Words.of(content);
        boolean same = words.equals(url) || url.startsWith("mailto:") && words.equals(url.substring(7));
        return same
                && (url.startsWith("https://")
                        || url.startsWith("http://")
                        || url.startsWith("mailto:") && url.indexOf('@') > 0)
                && !(content.get(0) instanceof Inline.Image)
                && url.chars().allMatch(c -> c > ' ' && c < 127 && "<>\\\"|`&".indexOf(c) < 0);
    }

    private static boolean isBalanced(String url) {
        int open = 0;
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')' && --open < 0) {
                return false;
            }
        }
        return open == 0;
    }
}
