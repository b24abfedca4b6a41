package io.github.camelconfluence.content.macro;

import java.util.Map;
import java.util.stream.Stream;

/** The emoticons of the old editor, which have names only, and those of Atlassian's own set that mean a standard sign. */
public final class Emoticons {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("smile", "🙂"),
            Map.entry("sad", "🙁"),
            Map.entry("cheeky", "😛"),
            Map.entry("laugh", "😄"),
            Map.entry("wink", "😉"),
            Map.entry("thumbs-up", "👍"),
            Map.entry("thumbs-down", "👎"),
            Map.entry("information", "ℹ️"),
            Map.entry("tick", "✅"),
            Map.entry("cross", "❌"),
            Map.entry("warning", "⚠️"),
            Map.entry("check_mark", "✅"),
            Map.entry("cross_mark", "❌"),
            Map.entry("info", "ℹ️"),
            Map.entry("question_mark", "❓"),
            Map.entry("thumbsup", "👍"),
            Map.entry("thumbsdown", "👎"),
            Map.entry("plus", "➕"),
            Map.entry("minus", "➖"),
            Map.entry("question", "❓"),
            Map.entry("light-on", "💡"),
            Map.entry("light-off", "💡"),
            Map.entry("yellow-star", "⭐"),
            Map.entry("red-star", "⭐"),
            Map.entry("green-star", "⭐"),
            Map.entry("blue-star", "⭐"),
            Map.entry("heart", "❤️"),
            Map.entry("broken-heart", "💔"));

    /** Makes a key of the digit before it. */
    private static final char KEYCAP = '\u20e3';

    private Emoticons() {}

    /** The sign itself if the page holds it, or if the id or a name tells, else the first name as {@code :name:}. */
    public static String text(String fallback, String id, String... names) {
        if (!fallback.isEmpty() && !isName(fallback)) {
            return fallback;
        }
        String standard = codePoints(id);
        if (!standard.isEmpty()) {
            return standard;
        }
        for (String name : names) {
            String sign = SIGNS.get(bare(name));
            if (sign != null) {
                return sign;
            }
        }
        return Stream.concat(Stream.of(fallback), Stream.of(names))
                .map(Emoticons::bare)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> ":" + name + ":")
                .orElse("");
    }

    private static boolean isName(String text) {
        return text.length() > 2 && text.startsWith(":") && text.endsWith(":");
    }

    private static String bare(String name) {
        return name.replace(':', ' ').strip();
    }

    /** Ids of standard emoji are their code points: {@code 1f1e8-1f1ed}, {@code 0031-fe0f-20e3}. */
    private static String codePoints(String id) {
        StringBuilder sign = new StringBuilder();
        for (String part : id.split("-", 12)) {
            try {
                sign.appendCodePoint(Integer.parseInt(part, 16));
            } catch (IllegalArgumentException notStandard) {
                return "";
            }
        }
        boolean keycap = sign.length() > 1 && sign.charAt(sign.length() - 1) == KEYCAP;
        return sign.codePointAt(0) < 0xa9 && !keycap ? "" : sign.toString();
    }
}
