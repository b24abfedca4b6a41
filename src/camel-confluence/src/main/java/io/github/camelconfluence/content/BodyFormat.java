package io.github.camelconfluence.content;

import java.util.Locale;

/** The formats in which the body of a change can be delivered. */
public enum BodyFormat {
    MARKDOWN,
    HTML,
    TEXT,
    STORAGE,
    ADF,
    NONE;

    /** The name used in options and in JSON. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
