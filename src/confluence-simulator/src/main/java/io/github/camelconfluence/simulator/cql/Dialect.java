package io.github.camelconfluence.simulator.cql;

import java.util.Locale;
import java.util.Set;

/** Which types of content a query may name: Data Center has no folders, whiteboards, databases and embeds. */
public enum Dialect {
    CLOUD(Set.of(
            "page", "blogpost", "comment", "attachment", "folder", "whiteboard", "database", "embed", "space", "user")),
    DATA_CENTER(Set.of("page", "blogpost", "comment", "attachment", "space", "user"));

    private final Set<String> types;

    Dialect(Set<String> types) {
        this.types = types;
    }

    String type(String word) {
        String type = word.toLowerCase(Locale.ROOT);
        if (!types.contains(type)) {
            throw Refusal.invalid("unsupported value for type, got : " + word);
        }
        return type;
    }
}
