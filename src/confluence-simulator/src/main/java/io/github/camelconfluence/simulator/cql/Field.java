package io.github.camelconfluence.simulator.cql;

import java.util.Locale;
import java.util.Map;

/** The fields that a query may name; {@code status} is not among them, as in Confluence. */
public enum Field {
    ID(Kind.VALUE, "id"),
    TYPE(Kind.VALUE, "type"),
    SPACE(Kind.VALUE, "space"),
    LABEL(Kind.VALUE, "label"),
    ANCESTOR(Kind.VALUE, "ancestor"),
    PARENT(Kind.VALUE, "parent"),
    CONTAINER(Kind.VALUE, "container"),
    CREATOR(Kind.VALUE, "creator"),
    CONTRIBUTOR(Kind.VALUE, "contributor"),
    TITLE(Kind.VALUE_OR_TEXT, "title"),
    TEXT(Kind.TEXT, "text"),
    SITE_SEARCH(Kind.TEXT, "sitesearch"),
    CREATED(Kind.DATE, "created"),
    LAST_MODIFIED(Kind.DATE, "lastmodified");

    /** Which operators a field takes. */
    enum Kind {
        VALUE,
        TEXT,
        VALUE_OR_TEXT,
        DATE
    }

    private static final Map<String, Field> ALIASES = Map.of("content", ID, "space.key", SPACE);

    private final Kind kind;
    private final String cqlName;

    Field(Kind kind, String cqlName) {
        this.kind = kind;
        this.cqlName = cqlName;
    }

    static Field named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Field field : values()) {
            if (field.cqlName.equals(wanted)) {
                return field;
            }
        }
        Field alias = ALIASES.get(wanted);
        if (alias == null) {
            throw Refusal.invalid("no field exists with name: " + name);
        }
        return alias;
    }

    String cqlName() {
        return cqlName;
    }

    boolean takes(Operator operator) {
        return switch (kind) {
            case VALUE -> operator.comparesValues();
            case TEXT -> operator.comparesText();
            case VALUE_OR_TEXT -> operator.comparesValues() || operator.comparesText();
            case DATE -> operator.comparesOrder();
        };
    }

    boolean sorts() {
        return switch (this) {
            case ID, TYPE, SPACE, TITLE, CREATOR, CREATED, LAST_MODIFIED -> true;
            default -> false;
        };
    }
}
