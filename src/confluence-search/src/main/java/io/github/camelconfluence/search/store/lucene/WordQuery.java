package io.github.camelconfluence.search.store.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody typed, as the words in it: any of them counts, and there is no syntax to get wrong. */
final class WordQuery {

    private static final int MOST_WORDS = 64;

    /** Of what was typed, no more than this is looked at. */
    private static final int LONGEST = 2_000;

    private static final Analyzer ANALYZER = new WordAnalyzer();

    private WordQuery() {}

    /** Empty where there is no word in it. */
    static Optional<Query> of(String typed, Query filter) {
        Set<String> words = words(typed.substring(0, Math.min(LONGEST, typed.length())));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(new TermQuery(new Term(Entry.WORDS, word)), Occur.SHOULD));
        return Optional.of(new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(filter, Occur.FILTER)
                .build());
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream(Entry.WORDS, text)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < MOST_WORDS && tokens.incrementToken()) {
                words.add(token.toString());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
