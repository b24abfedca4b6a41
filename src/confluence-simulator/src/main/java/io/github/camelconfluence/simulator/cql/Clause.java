package io.github.camelconfluence.simulator.cql;

import java.util.List;

/** The condition of a query as a tree. */
public sealed interface Clause {
    /** All parts hold. */
    record And(List<Clause> parts) implements Clause {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Or(List<Clause> parts) implements Clause {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Clause part) implements Clause {}

    /** One field compared with one operand, or with several for {@code in} and {@code not in}. */
    record Comparison(Field field, Operator operator, List<Operand> operands) implements Clause {
        public Comparison {
            operands = List.copyOf(operands);
            if (!field.takes(operator)) {
                throw Refusal.invalid(
                        "operator " + operator.symbol() + " is not supported for field " + field.cqlName());
            }
        }
    }
}
