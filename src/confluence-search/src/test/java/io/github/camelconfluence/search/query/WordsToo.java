package io.github.camelconfluence.search.query;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.github.camelconfluence.search.store.WordSearch;
import java.util.ArrayList;
import java.util.List;

/** A store in memory that knows by words what has the whole question in it, and remembers what it was asked. */
final class WordsToo implements EmbeddingStore<TextSegment>, WordSearch {

    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    private final List<TextSegment> texts = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    int asked;

    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
        store.addAll(ids, embeddings, segments);
        this.ids.addAll(ids);
        texts.addAll(segments);
    }

    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        asked++;
        return store.search(request);
    }

    @Override
    public List<EmbeddingMatch<TextSegment>> matching(String words, Filter filter, int most) {
        asked++;
        List<EmbeddingMatch<TextSegment>> matches = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (texts.get(i).text().contains(words) && filter.test(texts.get(i).metadata())) {
                matches.add(new EmbeddingMatch<>(1.0, ids.get(i), Embedding.from(new float[] {1}), texts.get(i)));
            }
        }
        return matches;
    }

    @Override
    public String add(Embedding embedding) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(String id, Embedding embedding) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String add(Embedding embedding, TextSegment segment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        throw new UnsupportedOperationException();
    }
}
