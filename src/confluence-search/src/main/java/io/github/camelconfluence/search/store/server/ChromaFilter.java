package io.github.camelconfluence.search.store.server;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.util.List;
import java.util.Map;

/** A filter on metadata in Chroma's words, <a href="https://docs.trychroma.com/docs/querying-collections/metadata-filtering">where</a>. */
final class ChromaFilter {

    private ChromaFilter() {}

    static Map<String, Object> where(Filter filter) {
        if (filter instanceof IsEqualTo is) {
            return field(is.key(), "$eq", is.comparisonValue());
        } else if (filter instanceof IsNotEqualTo is) {
            return field(is.key(), "$ne", is.comparisonValue());
        } else if (filter instanceof IsIn is) {
            return field(is.key(), "$in", is.comparisonValues());
        } else if (filter instanceof IsNotIn is) {
            return field(is.key(), "$nin", is.comparisonValues());
        } else if (filter instanceof And both) {
            return Map.of("$and", List.of(where(both.left()), where(both.right())));
        } else if (filter instanceof Or either) {
            return Map.of("$or", List.of(where(either.left()), where(either.right())));
        } else if (filter instanceof Not not) {
            return where(negated(not.expression()));
        }
        throw new UnsupportedOperationException(
                "No filter by " + filter.getClass().getSimpleName());
    }

    private static Map<String, Object> field(String key, String comparison, Object value) {
        return Map.of(key, Map.of(comparison, value));
    }

    /** Chroma has no word for "not". */
    private static Filter negated(Filter filter) {
        if (filter instanceof IsEqualTo is) {
            return new IsNotEqualTo(is.key(), is.comparisonValue());
        } else if (filter instanceof IsNotEqualTo is) {
            return new IsEqualTo(is.key(), is.comparisonValue());
        } else if (filter instanceof IsIn is) {
            return new IsNotIn(is.key(), is.comparisonValues());
        } else if (filter instanceof IsNotIn is) {
            return new IsIn(is.key(), is.comparisonValues());
        } else if (filter instanceof And both) {
            return new Or(negated(both.left()), negated(both.right()));
        } else if (filter instanceof Or either) {
            return new And(negated(either.left()), negated(either.right()));
        } else if (filter instanceof Not not) {
            return not.expression();
        }
        throw new UnsupportedOperationException(
                "No filter by " + filter.getClass().getSimpleName());
    }
}
