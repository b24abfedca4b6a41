package io.github.camelconfluence.simulator.cql;

import java.util.List;

/** What a field is compared with. */
public sealed interface Operand {
    /** A word or a quoted string, without its quotes and escapes. */
    record Literal(String value) implements Operand {}

    /** A function such as {@code now("-90m")} or {@code currentUser()}. */
    record Call(String function, List<String> arguments) implements Operand {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
