package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.search.CqlRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Recursive descent over {@code or}, {@code and}, {@code not}, comparisons, then {@code order by}. */
final class CqlParser {
    /** Words that are no values unless quoted. */
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "order", "by");

    private final String cql;
    private final List<Token> tokens;
    private int position;

    CqlParser(String cql) {
        this.cql = cql;
        this.tokens = new CqlLexer(cql).tokens();
    }

    CqlQuery query() {
        Clause where = or();
        List<CqlQuery.Order> orders = takeWord("order") ? orders() : List.of();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected(peek());
        }
        return new CqlQuery(where, orders);
    }

    private Clause or() {
        return joined("or", this::and, Clause.Or::new);
    }

    private Clause and() {
        return joined("and", this::unary, Clause.And::new);
    }

    private Clause joined(String word, Supplier<Clause> part, Function<List<Clause>, Clause> join) {
        List<Clause> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (takeWord(word));
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    private Clause unary() {
        if (takeWord("not")) {
            return new Clause.Not(unary());
        }
        if (take(Token.Kind.OPEN)) {
            Clause inner = or();
            expect(Token.Kind.CLOSE);
            return inner;
        }
        return comparison();
    }

    private Clause comparison() {
        Token name = next();
        if (name.kind() != Token.Kind.WORD || isReserved(name)) {
            throw unexpected(name);
        }
        Field field = Field.named(name.text());
        Operator operator = operator();
        boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
        return new Clause.Comparison(field, operator, list ? operands() : List.of(operand()));
    }

    private Operator operator() {
        Token token = next();
        if (token.kind() == Token.Kind.OPERATOR) {
            return Operator.of(token.text());
        }
        if (token.isWord("in")) {
            return Operator.IN;
        }
        if (token.isWord("not") && takeWord("in")) {
            return Operator.NOT_IN;
        }
        throw unexpected(token);
    }

    private List<Operand> operands() {
        expect(Token.Kind.OPEN);
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand());
        } while (take(Token.Kind.COMMA));
        expect(Token.Kind.CLOSE);
        return operands;
    }

    private Operand operand() {
        Token token = next();
        if (token.kind() == Token.Kind.STRING) {
            return new Operand.Literal(token.text());
        }
        if (token.kind() != Token.Kind.WORD || isReserved(token)) {
            throw unexpected(token);
        }
        return take(Token.Kind.OPEN) ? new Operand.Call(token.text(), arguments()) : new Operand.Literal(token.text());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        while (!take(Token.Kind.CLOSE)) {
            if (!arguments.isEmpty()) {
                expect(Token.Kind.COMMA);
            }
            Token token = next();
            if (token.kind() != Token.Kind.STRING && token.kind() != Token.Kind.WORD) {
                throw unexpected(token);
            }
            arguments.add(token.text());
        }
        return arguments;
    }

    private List<CqlQuery.Order> orders() {
        if (!takeWord("by")) {
            throw unexpected(peek());
        }
        List<CqlQuery.Order> orders = new ArrayList<>();
        do {
            Field field = Field.named(next().text());
            if (!field.sorts()) {
                throw Refusal.unparsable(cql, "cannot order by " + field.cqlName());
            }
            boolean descending = takeWord("desc");
            if (!descending) {
                takeWord("asc");
            }
            orders.add(new CqlQuery.Order(field, descending));
        } while (take(Token.Kind.COMMA));
        return orders;
    }

    private Token peek() {
        return tokens.get(position);
    }

    private Token next() {
        Token token = tokens.get(position);
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    private boolean take(Token.Kind kind) {
        boolean found = peek().kind() == kind;
        if (found) {
            next();
        }
        return found;
    }

    private boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next();
        }
        return found;
    }

    private void expect(Token.Kind kind) {
        if (!take(kind)) {
            throw unexpected(peek());
        }
    }

    private static boolean isReserved(Token token) {
        return RESERVED.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private CqlRejected unexpected(Token token) {
        String what = token.kind() == Token.Kind.END ? "the end" : token.text();
        return Refusal.unparsable(cql, "unexpected " + what);
    }
}
