package io.github.camelconfluence.simulator.cql;

import io.github.camelconfluence.simulator.model.Content;
import io.github.camelconfluence.simulator.model.ContentId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return combined(clause, this::spaceIds, this::spacesOf, Narrowing::common, Narrowing::either);
    }

    Optional<Set<String>> types(Clause clause) {
        return combined(clause, this::types, only(Field.TYPE, values::types), Narrowing::common, Narrowing::either);
    }

    Optional<MinuteSpan> modified(Clause clause) {
        return combined(clause, this::modified, this::span, MinuteSpan::common, MinuteSpan::hull);
    }

    private Optional<Map<ContentId, Content>> rows(Clause.Comparison comparison) {
        return switch (comparison.field()) {
            case ID ->
                gathered(values.ids(comparison), id -> index.find(id).stream().toList());
            case PARENT -> gathered(values.ids(comparison), index::children);
            case CONTAINER -> gathered(values.ids(comparison), index::contained);
            case LABEL -> gathered(values.labels(comparison), index::labelled);
            case ANCESTOR -> below(values.ids(comparison));
            case TITLE ->
                comparison.operator().comparesValues()
                        ? gathered(values.strings(comparison), index::titled)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Map<ContentId, Content>> below(Set<ContentId> ancestors) {
        Map<ContentId, Content> rows = new LinkedHashMap<>();
        for (ContentId ancestor : ancestors) {
            Optional<List<Content>> below = index.below(ancestor);
            if (below.isEmpty()) {
                return Optional.empty();
            }
            below.get().forEach(row -> rows.put(row.id(), row));
        }
        return Optional.of(rows);
    }

    private static <T> Optional<Map<ContentId, Content>> gathered(
            Collection<T> keys, Function<T, List<Content>> lookup) {
        Map<ContentId, Content> rows = new LinkedHashMap<>();
        keys.forEach(key -> lookup.apply(key).forEach(row -> rows.put(row.id(), row)));
        return Optional.of(rows);
    }

    /** What hangs below content is in its space. */
    private Optional<Set<Long>> spacesOf(Clause.Comparison comparison) {
        return switch (comparison.field()) {
            case SPACE -> Optional.of(values.spaceIds(comparison));
            case ANCESTOR ->
                Optional.of(values.ids(comparison).stream()
                        .flatMap(id -> index.find(id).stream())
                        .map(Content::spaceId)
                        .collect(Collectors.toUnmodifiableSet()));
            default -> Optional.empty();
        };
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
