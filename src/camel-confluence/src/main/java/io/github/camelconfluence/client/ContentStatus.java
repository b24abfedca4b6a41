package io.github.camelconfluence.client;

import java.util.Locale;

/** Where a content is in its life; {@link #GONE} stands for purged, deleted or hidden ones that the server still names. */
public enum ContentStatus {
    CURRENT,
    ARCHIVED,
    TRASHED,
    DRAFT,
    GONE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ContentStatus ofWireName(String name) {
        for (ContentStatus status : values()) {
            if (status.wireName().equals(name)) {
                return status;
            }
        }
        return GONE;
    }
}
