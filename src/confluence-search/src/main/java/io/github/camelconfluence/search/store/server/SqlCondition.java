package io.github.camelconfluence.search.store.server;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter on metadata as SQL. LangChain4j's own writes values into the statement, and takes a negation within a conjunction
 * for an alternative to all of it ({@code a and b is null or b != 1}), so that a filter by access would let everything pass.
 *
 * @param sql with a question mark for each value
 * @param values each an array of texts
 */
record SqlCondition(String sql, List<String[]> values) {

    static SqlCondition of(@Nullable Filter filter) {
        return filter == null ? new SqlCondition("true", List.of()) : mapped(filter);
    }

    private static SqlCondition mapped(Filter filter) {
        if (filter instanceof IsEqualTo is) {
            return in(is.key(), List.of(is.comparisonValue()));
        } else if (filter instanceof IsIn is) {
            return in(is.key(), is.comparisonValues());
        } else if (filter instanceof IsNotEqualTo is) {
            return in(is.key(), List.of(is.comparisonValue())).negated();
        } else if (filter instanceof IsNotIn is) {
            return in(is.key(), is.comparisonValues()).negated();
        } else if (filter instanceof Not not) {
            return mapped(not.expression()).negated();
        } else if (filter instanceof And both) {
            return mapped(both.left()).joined("and", mapped(both.right()));
        } else if (filter instanceof Or either) {
            return mapped(either.left()).joined("or", mapped(either.right()));
        }
        throw new UnsupportedOperationException(
                "No filter by " + filter.getClass().getSimpleName());
    }

    /** The key stands in the statement, since the planner finds an index by the very expression. */
    private static SqlCondition in(String key, Collection<?> values) {
        if (!key.chars().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c))) {
            throw new IllegalArgumentException("No field is named " + key);
        }
        // PostgreSQL has no text with a NUL in it, and refuses to look for one.
        String[] texts = values.stream()
                .map(Object::toString)
                .filter(text -> text.indexOf('\0') < 0)
                .toArray(String[]::new);
        return new SqlCondition("metadata->>'" + key + "' = any (?)", List.<String[]>of(texts));
    }

    /** True also where the field is missing, as in LangChain4j. */
    private SqlCondition negated() {
        return new SqlCondition("((" + sql + ") is not true)", values);
    }

    private SqlCondition joined(String word, SqlCondition other) {
        return new SqlCondition(
                "(" + sql + " " + word + " " + other.sql + ")",
                Stream.concat(values.stream(), other.values.stream()).toList());
    }
}
