package io.github.camelconfluence.check;

import io.github.camelconfluence.client.Act;
import io.github.camelconfluence.client.ContentType;
import io.github.camelconfluence.sync.Scope;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    WRITE_PAGES("to write pages", Act.WRITE_PAGES),
    WRITE_BLOG_POSTS("to write blog posts", Act.WRITE_BLOG_POSTS),
    MOVE_PAGES("to move pages", Act.MOVE_PAGES),
    DELETE_PAGES("to delete pages", Act.DELETE_PAGES),
    WRITE_COMMENTS("to write comments", Act.WRITE_COMMENTS),
    WRITE_LABELS("to write labels", Act.WRITE_LABELS),
    WRITE_ATTACHMENTS("to upload attachments", Act.ATTACH_FILES);

    private final String words;
    private final String scopes;
    private final @Nullable Act act;

    Need(String words, String scopes) {
        this.words = words;
        this.scopes = scopes;
        this.act = null;
    }

    Need(String words, Act act) {
        this.words = words;
        this.scopes = "";
        this.act = act;
    }

    /** For people: "may read pages" begins with it. */
    String words() {
        return words;
    }

    /** What a scoped token of Cloud has to carry to read it. */
    String scopes() {
        return scopes;
    }

    /** What is written, of which a test asks whether it might be; null if it is only read. */
    @Nullable
    Act act() {
        return act;
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
