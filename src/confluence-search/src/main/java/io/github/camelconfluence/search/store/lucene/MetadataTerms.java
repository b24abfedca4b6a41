package io.github.camelconfluence.search.store.lucene;

import io.github.camelconfluence.search.store.Sha256;
import java.math.BigDecimal;

/**
 * Metadata as terms of one field, each a key with its value: labels make a key each, and a field of Lucene for each of them
 * would cost memory in every segment.
 */
final class MetadataTerms {

    static final String FIELD = "has";

    /** Lucene takes no term above 32,766 bytes; a long value is told apart by its hash. */
    private static final int LONGEST = 200;

    private MetadataTerms() {}

    static String term(String key, Object value) {
        return key + '\0' + (value instanceof Number number ? "#" + canonical(number) : "=" + shortened(value));
    }

    /** Before the term of any text that the key has. */
    static String firstText(String key) {
        return key + '\0' + '=';
    }

    /** After the term of any text that the key has. */
    static String afterTexts(String key) {
        return key + '\0' + '>';
    }

    /** The field in which the numbers of a key are compared. */
    static String numbers(String key) {
        return "number:" + key;
    }

    /** An int 3, a long 3 and a double 3.0 are the same. */
    private static String canonical(Number number) {
        double value = number.doubleValue();
        return Double.isFinite(value)
                ? new BigDecimal(number.toString()).stripTrailingZeros().toString()
                : Double.toString(value);
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '\0' + Sha256.half(text);
    }
}
