package io.github.camelconfluence.client;

import java.util.Collection;
import java.util.stream.Collectors;

/** A CQL expression. Build clauses from values with {@link #field} so that every value is quoted and escaped. */
public record Cql(String expression) {

    public static Cql field(String name, String value) {
        return new Cql(name + " = " + quoted(value));
    }

    public static Cql anyOf(String name, Collection<String> values) {
        return new Cql(name + " in " + values.stream().map(Cql::quoted).collect(Collectors.joining(", ", "(", ")")));
    }

    public Cql and(Cql other) {
        return new Cql("(" + expression + ") and (" + other.expression + ")");
    }

    /** Backslashes first, then quotes: the other order would escape the escapes. */
    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public String toString() {
        return expression;
    }
}
