package io.github.camelconfluence.search.store.lucene;

import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;

/** What is above or below a value. Numbers are compared as doubles: whole ones are exact up to 2^53. */
final class RangeQuery {

    private RangeQuery() {}

    static Query from(String key, Object value, boolean inclusive) {
        if (value instanceof Number number) {
            double least = number.doubleValue();
            return DoublePoint.newRangeQuery(
                    MetadataTerms.numbers(key),
                    inclusive ? least : DoublePoint.nextUp(least),
                    Double.POSITIVE_INFINITY);
        }
        return texts(text(key, value), MetadataTerms.afterTexts(key), inclusive, false);
    }

    static Query to(String key, Object value, boolean inclusive) {
        if (value instanceof Number number) {
            double most = number.doubleValue();
            return DoublePoint.newRangeQuery(
                    MetadataTerms.numbers(key),
                    Double.NEGATIVE_INFINITY,
                    inclusive ? most : DoublePoint.nextDown(most));
        }
        return texts(MetadataTerms.firstText(key), text(key, value), true, inclusive);
    }

    private static Query texts(String from, String to, boolean withFrom, boolean withTo) {
        return TermRangeQuery.newStringRange(MetadataTerms.FIELD, from, to, withFrom, withTo);
    }

    private static String text(String key, Object value) {
        if (value instanceof String) {
            return MetadataTerms.term(key, value);
        }
        throw new UnsupportedOperationException("The Lucene store compares numbers and texts, and the value for " + key
                + " is a " + value.getClass().getSimpleName());
    }
}
