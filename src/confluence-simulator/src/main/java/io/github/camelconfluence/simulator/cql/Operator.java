package io.github.camelconfluence.simulator.cql;

/** The comparisons of the query language. */
public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("~"),
    NOT_CONTAINS("!~"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    static Operator of(String symbol) {
        for (Operator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("No operator " + symbol);
    }

    String symbol() {
        return symbol;
    }

    boolean negative() {
        return this == NOT_EQUAL || this == NOT_IN || this == NOT_CONTAINS;
    }

    boolean comparesValues() {
        return this == EQUAL || this == NOT_EQUAL || this == IN || this == NOT_IN;
    }

    boolean comparesText() {
        return this == CONTAINS || this == NOT_CONTAINS;
    }

    boolean comparesOrder() {
        return this == EQUAL || this == NOT_EQUAL || ordinal() >= LESS.ordinal();
    }
}
