package io.github.camelconfluence.operation;

import java.util.Locale;

/** In what a body to be written may be. */
public enum TextFormat {
    MARKDOWN,
    STORAGE,
    ADF;

    /**
     * @param where the name came from
     * @throws IllegalArgumentException if nothing of that kind can be written
     */
    public static TextFormat named(String name, String where) {
        for (TextFormat format : values()) {
            if (format.name().equalsIgnoreCase(name.strip())) {
                return format;
            }
        }
        throw new IllegalArgumentException(where + " is '" + name.toLowerCase(Locale.ROOT)
                + "', which cannot be written to Confluence: use markdown, storage or adf");
    }
}
