package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Account;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.ContentId;
import io.github.camelconfluence.simulator.model.Space;
import io.github.camelconfluence.simulator.search.CqlRejected;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operands resolved to what rows carry: ids of content, spaces and accounts, words of types and labels. */
record Values(Scope scope, LaggedView index) {

    Set<ContentId> ids(Clause.Comparison comparison) {
        return texts(comparison).map(Values::id).collect(Collectors.toUnmodifiableSet());
    }

    /** A key of no space at all is no error: it matches nothing. */
    Set<Long> spaceIds(Clause.Comparison comparison) {
        return texts(comparison)
                .flatMap(key -> index.space(key).stream())
                .map(Space::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> types(Clause.Comparison comparison) {
        return texts(comparison).map(scope.dialect()::type).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> labels(Clause.Comparison comparison) {
        return texts(comparison).map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> accountIds(Clause.Comparison comparison) {
        return comparison.operands().stream().map(this::accountId).collect(Collectors.toUnmodifiableSet());
    }

    List<String> strings(Clause.Comparison comparison) {
        return texts(comparison).toList();
    }

    MinuteSpan date(Clause.Comparison comparison) {
        return new CqlDates(scope).span(comparison.operands().get(0));
    }

    private static ContentId id(String text) {
        return ContentId.parse(text).orElseThrow(() -> Refusal.invalid("expected a content id, got : " + text));
    }

    private String accountId(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return Accounts.ALL.stream()
                    .filter(account -> isNamed(account, literal.value()))
                    .map(Account::accountId)
                    .findFirst()
                    .orElse(literal.value());
        }
        Operand.Call call = (Operand.Call) operand;
        if (!call.function().equalsIgnoreCase("currentUser")) {
            throw noFunction(call);
        }
        return scope.currentUser();
    }

    private static boolean isNamed(Account account, String name) {
        return name.equals(account.username()) || name.equals(account.userKey());
    }

    private static Stream<String> texts(Clause.Comparison comparison) {
        return comparison.operands().stream().map(Values::text);
    }

    private static String text(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        throw noFunction((Operand.Call) operand);
    }

    private static CqlRejected noFunction(Operand.Call call) {
        return Refusal.invalid("no function named " + call.function() + " for this field");
    }
}
