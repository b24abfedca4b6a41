package io.github.camelconfluence.client.cloud;

import io.github.camelconfluence.client.ContentType;

/** The scopes that scoped tokens need, by what is read. */
final class Scopes {

    static final String SPACE = "read:space:confluence";
    static final String ROLES = "read:space.permission:confluence";
    static final String CONFIGURATION = "read:configuration:confluence";
    static final String SEARCH = "search:confluence";
    static final String USERS = "read:user:confluence";
    static final String USER = "read:confluence-user";
    static final String DOWNLOAD = "readonly:content.attachment:confluence";
    static final String GROUPS = "read:confluence-groups";

    static final String HIERARCHY = "read:hierarchical-content:confluence";
    static final String WRITE_PAGE = "write:page:confluence";
    static final String WRITE_COMMENT = "write:comment:confluence";
    static final String WRITE_CONTENT = "write:confluence-content";
    static final String WRITE_FILE = "write:confluence-file";

    private Scopes() {}

    static String deleting(ContentType type) {
        return switch (type) {
            case COMMENT -> "delete:comment:confluence";
            case ATTACHMENT -> "delete:attachment:confluence";
            default -> "delete:page:confluence";
        };
    }

    /** Blog posts come with the scope for pages. */
    static String of(ContentType type) {
        return switch (type) {
            case COMMENT -> "read:comment:confluence";
            case ATTACHMENT -> "read:attachment:confluence";
            case FOLDER -> "read:folder:confluence";
            case WHITEBOARD -> "read:whiteboard:confluence";
            case DATABASE -> "read:database:confluence";
            case OTHER -> "read:embed:confluence";
            case PAGE, BLOGPOST -> "read:page:confluence";
        };
    }
}
