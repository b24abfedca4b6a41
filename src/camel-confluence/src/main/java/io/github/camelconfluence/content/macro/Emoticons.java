package io.github.camelconfluence.content.macro;

import java.util.Map;

/** The emoticons of the old editor, which have names only. */
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

    private Emoticons() {}

    /** The sign itself if the page holds it, or if name or id tell, else the name as {@code :name:}. */
    public static String text(String fallback, String name, String id) {
        if (!fallback.isEmpty()) {
            return fallback;
        }
        String bare = name.replace(':', ' ').strip();
        String sign = SIGNS.getOrDefault(bare, "");
        if (sign.isEmpty()) {
            sign = codePoints(id);
        }
        return sign.isEmpty() && !bare.isEmpty() ? ":" + bare + ":" : sign;
    }

    /** Ids of standard emoji are their code points: {@code 1f1e8-1f1ed}. */
    private static String codePoints(String id) {
        StringBuilder sign = new StringBuilder();
        for (String part : id.split("-", 12)) {
            try {
                sign.appendCodePoint(Integer.parseInt(part, 16));
            } catch (IllegalArgumentException notStandard) {
                return "";
            }
        }
        return sign.codePointAt(0) < 0xa9 ? "" : sign.toString();
    }
}
