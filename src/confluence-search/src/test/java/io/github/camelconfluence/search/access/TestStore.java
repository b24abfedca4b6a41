package io.github.camelconfluence.search.access;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.github.camelconfluence.search.store.ChunkStore;
import java.util.List;

/** A store in memory that replaces what has the same key, as lasting ones do. */
final class TestStore extends InMemoryEmbeddingStore<TextSegment> {

    static ChunkStore open() {
        return new ChunkStore(new TestStore(), 2);
    }

    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
        removeAll(ids);
        super.addAll(ids, embeddings, segments);
    }
}
