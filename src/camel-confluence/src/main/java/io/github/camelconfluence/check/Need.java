package io.github.camelconfluence.check;

import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.sync.Scope;
import java.util.EnumSet;
import java.util.Set;

/** What a route asks of the account; on Cloud a token with scopes needs one for each. */
public enum Need {
    PAGES("to read pages and blog posts", "read:page:confluence"),
    COMMENTS("to read comments", "read:comment:confluence"),
    ATTACHMENTS("to list attachments", "read:attachment:confluence"),
    FILES("to download attachments", "readonly:content.attachment:confluence"),
    FOLDERS("to read folders", "read:folder:confluence"),
    WHITEBOARDS("to read whiteboards", "read:whiteboard:confluence"),
    DATABASES("to read databases", "read:database:confluence"),
    SEARCH("to search, which labels, cql and rootPage rest on", "search:confluence"),
    READERS("to read who may read", "read:space:confluence, read:space.permission:confluence, search:confluence"),
    NAMES("to read the names of users", "read:user:confluence"),
    WRITE_PAGES("to write pages", "write:page:confluence"),
    DELETE_PAGES("to delete pages", "delete:page:confluence"),
    WRITE_COMMENTS("to write comments", "write:comment:confluence"),
    WRITE_LABELS("to write labels", "write:confluence-content"),
    WRITE_ATTACHMENTS("to upload attachments", "write:confluence-file");

    private final String words;
    private final String scopes;

    Need(String words, String scopes) {
        this.words = words;
        this.scopes = scopes;
    }

    /** For people: "may read pages" begins with it. */
    String words() {
        return words;
    }

    /** What a scoped token of Cloud has to carry. */
    String scopes() {
        return scopes;
    }

    /** Only writing would tell whether it is met, and a test writes nothing. */
    boolean isToWrite() {
        return compareTo(WRITE_PAGES) >= 0;
    }

    /**
     * What following a scope takes.
     *
     * @param include what its changes carry
     * @param names whether its bodies name users
     */
    public static Set<Need> of(Scope scope, Set<String> include, boolean names) {
        Set<Need> needs = EnumSet.of(PAGES);
        scope.types().forEach(type -> add(type, needs));
        if (include.contains("comments")) {
            needs.add(COMMENTS);
        }
        if (include.contains("attachments")) {
            needs.add(ATTACHMENTS);
        }
        if (include.contains("readers")) {
            needs.add(READERS);
        }
        boolean searches = include.contains("labels") || scope.narrowsByLabel() || scope.cql() != null;
        if (searches || !scope.roots().isEmpty()) {
            needs.add(SEARCH);
        }
        if (names) {
            needs.add(NAMES);
        }
        return needs;
    }

    private static void add(ContentType type, Set<Need> needs) {
        switch (type) {
            case COMMENT -> needs.add(COMMENTS);
            case ATTACHMENT -> needs.addAll(EnumSet.of(ATTACHMENTS, FILES));
            case FOLDER -> needs.addAll(EnumSet.of(FOLDERS, SEARCH));
            case WHITEBOARD -> needs.addAll(EnumSet.of(WHITEBOARDS, SEARCH));
            case DATABASE -> needs.addAll(EnumSet.of(DATABASES, SEARCH));
            case PAGE, BLOGPOST, OTHER -> {}
        }
    }
}
