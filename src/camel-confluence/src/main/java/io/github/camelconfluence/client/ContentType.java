package io.github.camelconfluence.client;

import java.util.Locale;

/** The kinds of content; {@link #wireName()} is Confluence's own word for each. */
public enum ContentType {
    PAGE,
    BLOGPOST,
    COMMENT,
    ATTACHMENT,
    FOLDER,
    WHITEBOARD,
    DATABASE,
    /** Something that can stand between pages in the tree and has no name here, e.g. a smart link. */
    OTHER;

    /** Whether it hangs on a page or blog post, which alone rules who may see it and in which space it is. */
    public boolean hangsOnContent() {
        return this == COMMENT || this == ATTACHMENT;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ContentType ofWireName(String name) {
        for (ContentType type : values()) {
            if (type.wireName().equals(name)) {
                return type;
            }
        }
        return OTHER;
    }
}
