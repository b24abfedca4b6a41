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

    /** The sign itself if the page holds it or the name is known, else the name as {@code :name:}. */
    public static String text(String fallback, String name) {
        if (!fallback.isEmpty()) {
            return fallback;
        }
        String bare = name.startsWith(":") && name.endsWith(":") && name.length() > 2
                ? name.substring(1, name.length() - 1)
                : name;
        return SIGNS.getOrDefault(bare, bare.isEmpty() ? "" : ":" + bare + ":");
    }
}
