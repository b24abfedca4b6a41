package io.github.camelconfluence.simulator.model;

/** What a piece of content is, with the word that Confluence's answers and CQL use for it. */
public enum ContentType {
    PAGE("page"),
    BLOGPOST("blogpost"),
    FOLDER("folder"),
    WHITEBOARD("whiteboard"),
    DATABASE("database"),
    EMBED("embed"),
    FOOTER_COMMENT("comment"),
    INLINE_COMMENT("comment"),
    ATTACHMENT("attachment");

    private final String word;

    ContentType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isComment() {
        return this == FOOTER_COMMENT || this == INLINE_COMMENT;
    }

    /** Whether content of this type sits in the page tree. */
    public boolean isInTree() {
        return switch (this) {
            case PAGE, FOLDER, WHITEBOARD, DATABASE, EMBED -> true;
            default -> false;
        };
    }
}
