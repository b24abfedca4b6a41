package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a clause says about every row that can match, read off the tree before any row is looked at: the rows
 * themselves, or their spaces, types and modification dates.
 */
record Narrowing(Values values, LaggedView index) {

    /** A superset of the matching rows, where an identity or a place in the tree is asked for. */
    Optional<Map<ContentId, Content>> candidates(Clause clause) {
        return combined(
                clause,
                this::candidates,
                this::rows,
                (one, other) -> one.size() <= other.size() ? one : other,
                (one, other) -> {
                    Map<ContentId, Content> both = new LinkedHashMap<>(one);
                    both.putAll(other);
                    return both;
                });
    }

    Optional<Set<Long>> spaceIds(Clause clause) {
        return combined(
                clause, this::spaceIds, only(Field.SPACE, values::spaceIds), Narrowing::common, Narrowing::either);
    }

    Optional<Set<String>> types(Clause clause) {
        return combined(clause, this::types, only(Field.TYPE, values::types), Narrowing::common, Narrowing::either);
    }

    Optional<MinuteSpan> modified(Clause clause) {
        return combined(clause, this::modified, this::span, MinuteSpan::common, MinuteSpan::hull);
    }

    private Optional<Map<ContentId, Content>> rows(Clause.Comparison comparison) {
        Stream<Content> rows = switch (comparison.field()) {
            case ID -> values.ids(comparison).stream().flatMap(id -> index.find(id).stream());
            case PARENT -> values.ids(comparison).stream().flatMap(id -> index.children(id).stream());
            case ANCESTOR -> values.ids(comparison).stream().flatMap(id -> index.below(id).stream());
            case CONTAINER -> values.ids(comparison).stream().flatMap(id -> index.contained(id).stream());
            default -> null;
        };
        return Optional.ofNullable(rows)
                .map(found -> found.collect(
                        Collectors.toMap(Content::id, row -> row, (one, same) -> one, LinkedHashMap::new)));
    }

    private Optional<MinuteSpan> span(Clause.Comparison comparison) {
        return comparison.field() == Field.LAST_MODIFIED
                ? Optional.of(values.date(comparison).accepted(comparison.operator()))
                : Optional.empty();
    }

    private static <T> Function<Clause.Comparison, Optional<T>> only(Field field, Function<Clause.Comparison, T> read) {
        return comparison -> comparison.field() == field ? Optional.of(read.apply(comparison)) : Optional.empty();
    }

    /** All parts of an {@code and} narrow together; an {@code or} narrows only where each of its parts does. */
    private static <T> Optional<T> combined(
            Clause clause,
            Function<Clause, Optional<T>> inner,
            Function<Clause.Comparison, Optional<T>> leaf,
            BinaryOperator<T> and,
            BinaryOperator<T> or) {
        if (clause instanceof Clause.Comparison comparison) {
            return comparison.operator().negative() ? Optional.empty() : leaf.apply(comparison);
        }
        if (clause instanceof Clause.And both) {
            return both.parts().stream().map(inner).flatMap(Optional::stream).reduce(and);
        }
        if (clause instanceof Clause.Or either) {
            List<Optional<T>> parts = either.parts().stream().map(inner).toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? parts.stream().flatMap(Optional::stream).reduce(or)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        Set<T> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static <T> Set<T> either(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
