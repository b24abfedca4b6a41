package io.github.camelconfluence.simulator.cql;

record Token(Kind kind, String text) {
    enum Kind {
        WORD,
        STRING,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
