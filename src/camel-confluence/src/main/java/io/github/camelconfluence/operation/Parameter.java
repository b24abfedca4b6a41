package io.github.camelconfluence.operation;

import org.jspecify.annotations.Nullable;

/** What an operation can be told: by a header of the message or else by an option of the endpoint, where there is one. */
public enum Parameter {
    OPERATION("operation", "CamelConfluenceOperation"),
    TARGET_ID("targetId", "CamelConfluenceTargetId"),
    TARGET_SITE(null, "CamelConfluenceTargetSite"),
    TITLE("title", "CamelConfluenceTargetTitle"),
    PARENT("parent", "CamelConfluenceTargetParent"),
    IF_VERSION(null, "CamelConfluenceIfVersion"),
    REPLY_TO(null, "CamelConfluenceReplyTo"),
    LABELS("labels", "CamelConfluenceTargetLabels"),
    CQL("cql", "CamelConfluenceCql"),
    FILE_NAME("fileName", "CamelFileName"),
    MEDIA_TYPE(null, "Content-Type");

    private final @Nullable String option;
    private final String header;

    Parameter(@Nullable String option, String header) {
        this.option = option;
        this.header = header;
    }

    public String header() {
        return header;
    }

    /** Null where only a header can tell. */
    public @Nullable String option() {
        return option;
    }

    /** How complaints name it. */
    String inWords() {
        return option == null ? "header " + header : "option " + option + " or header " + header;
    }
}
