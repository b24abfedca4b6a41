package io.github.camelconfluence.search.store.lucene;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThan;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** LangChain4j's filters as queries: what says that something is not so also lets through what lacks the key. */
final class FilterQuery {

    private FilterQuery() {}

    static Query of(@Nullable Filter filter) {
        if (filter == null) {
            return new MatchAllDocsQuery();
        }
        // Without patterns for switch, which Java 17 does not have yet.
        if (filter instanceof And and) {
            return both(of(and.left()), of(and.right()));
        }
        if (filter instanceof Or or) {
            return either(of(or.left()), of(or.right()));
        }
        if (filter instanceof Not not) {
            return not(of(not.expression()));
        }
        return comparison(filter);
    }

    private static Query comparison(Filter filter) {
        if (filter instanceof IsEqualTo is) {
            return equal(is.key(), is.comparisonValue());
        }
        if (filter instanceof IsNotEqualTo is) {
            return not(equal(is.key(), is.comparisonValue()));
        }
        if (filter instanceof IsIn in) {
            return in(in.key(), in.comparisonValues());
        }
        if (filter instanceof IsNotIn in) {
            return not(in(in.key(), in.comparisonValues()));
        }
        if (filter instanceof IsGreaterThan than) {
            return RangeQuery.from(than.key(), than.comparisonValue(), false);
        }
        if (filter instanceof IsGreaterThanOrEqualTo than) {
            return RangeQuery.from(than.key(), than.comparisonValue(), true);
        }
        if (filter instanceof IsLessThan than) {
            return RangeQuery.to(than.key(), than.comparisonValue(), false);
        }
        if (filter instanceof IsLessThanOrEqualTo than) {
            return RangeQuery.to(than.key(), than.comparisonValue(), true);
        }
        throw new UnsupportedOperationException("The Lucene store cannot filter by "
                + filter.getClass().getSimpleName() + ": it knows and, or, not, equality, membership of a set and"
                + " comparisons");
    }

    private static Query equal(String key, Object value) {
        return new TermQuery(new Term(MetadataTerms.FIELD, MetadataTerms.term(key, value)));
    }

    /** One sorted set, however many values: clauses would have a limit of 1,024. */
    private static Query in(String key, Collection<?> values) {
        return new TermInSetQuery(
                MetadataTerms.FIELD,
                values.stream()
                        .map(value -> new BytesRef(MetadataTerms.term(key, value)))
                        .toList());
    }

    private static Query both(Query left, Query right) {
        return new BooleanQuery.Builder()
                .add(left, Occur.FILTER)
                .add(right, Occur.FILTER)
                .build();
    }

    private static Query either(Query left, Query right) {
        return new BooleanQuery.Builder()
                .add(left, Occur.SHOULD)
                .add(right, Occur.SHOULD)
                .build();
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }
}
