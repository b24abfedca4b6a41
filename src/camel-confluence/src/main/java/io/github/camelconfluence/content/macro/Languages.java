package io.github.camelconfluence.content.macro;

import java.util.Locale;
import java.util.Map;

/** The names that highlighters know for what Confluence calls a language. */
public final class Languages {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("py", "python"),
            Map.entry("js", "javascript"),
            Map.entry("sh", "bash"),
            Map.entry("shell", "bash"),
            Map.entry("c#", "csharp"),
            Map.entry("c++", "cpp"),
            Map.entry("yml", "yaml"),
            Map.entry("html/xml", "xml"),
            Map.entry("actionscript3", "actionscript"),
            Map.entry("none", ""),
            Map.entry("text", ""),
            Map.entry("plain", ""),
            Map.entry("plain text", ""),
            Map.entry("plaintext", ""));

    private Languages() {}

    /** Empty for text that is in no language. */
    public static String name(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(lower, lower);
    }
}
