package io.github.camelconfluence.simulator.cql;

import java.util.ArrayList;
import java.util.List;

/** Splits a query into words, quoted strings, operators and punctuation. */
final class CqlLexer {
    private static final String WORD_PUNCTUATION = "._-:/*";

    private final String cql;
    private int position;

    CqlLexer(String cql) {
        this.cql = cql;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        for (skipBlanks(); position < cql.length(); skipBlanks()) {
            tokens.add(next());
        }
        tokens.add(new Token(Token.Kind.END, ""));
        return tokens;
    }

    private void skipBlanks() {
        while (position < cql.length() && Character.isWhitespace(cql.charAt(position))) {
            position++;
        }
    }

    private Token next() {
        char c = cql.charAt(position);
        return switch (c) {
            case '(' -> punctuation(Token.Kind.OPEN);
            case ')' -> punctuation(Token.Kind.CLOSE);
            case ',' -> punctuation(Token.Kind.COMMA);
            case '"', '\'' -> string(c);
            case '=', '~', '!', '<', '>' -> operator(c);
            default -> word();
        };
    }

    private Token punctuation(Token.Kind kind) {
        position++;
        return new Token(kind, cql.substring(position - 1, position));
    }

    private Token operator(char first) {
        int start = position++;
        boolean mayBeTwo = first == '!' || first == '<' || first == '>';
        if (mayBeTwo && position < cql.length()) {
            char second = cql.charAt(position);
            if (second == '=' || (first == '!' && second == '~')) {
                position++;
            }
        }
        String symbol = cql.substring(start, position);
        if (symbol.equals("!")) {
            throw Refusal.unparsable(cql, "unexpected ! at " + start);
        }
        return new Token(Token.Kind.OPERATOR, symbol);
    }

    private Token string(char quote) {
        StringBuilder text = new StringBuilder();
        for (position++; position < cql.length(); position++) {
            char c = cql.charAt(position);
            if (c == quote) {
                position++;
                return new Token(Token.Kind.STRING, text.toString());
            }
            text.append(c == '\\' ? escaped() : c);
        }
        throw Refusal.unparsable(cql, "a quoted string does not end");
    }

    private char escaped() {
        position++;
        char c = position < cql.length() ? cql.charAt(position) : ' ';
        return switch (c) {
            case '\\', '"', '\'' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw Refusal.unparsable(cql, "illegal escape at " + (position - 1));
        };
    }

    private char unicode() {
        int end = position + 5;
        try {
            char c = (char) Integer.parseInt(cql.substring(position + 1, end), 16);
            position = end - 1;
            return c;
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw Refusal.unparsable(cql, "illegal escape at " + (position - 1));
        }
    }

    private Token word() {
        int start = position;
        while (position < cql.length() && isPartOfWord(cql.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw Refusal.unparsable(cql, "unexpected character at " + start);
        }
        return new Token(Token.Kind.WORD, cql.substring(start, position));
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || WORD_PUNCTUATION.indexOf(c) >= 0;
    }
}
