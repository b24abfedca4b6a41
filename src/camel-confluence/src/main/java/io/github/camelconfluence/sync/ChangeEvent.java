package io.github.camelconfluence.sync;

import java.util.Locale;

/** What happened to a content; the strongest first, since a change of several kinds is announced as the strongest. */
public enum ChangeEvent {
    DELETED,
    CREATED,
    RESTRICTED,
    MOVED,
    UPDATED,
    RELABELLED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
