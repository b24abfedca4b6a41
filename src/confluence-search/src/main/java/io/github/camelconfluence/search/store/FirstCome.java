package io.github.camelconfluence.search.store;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;

/** A store that several processes write to, and in which of all that add the same entry the first one's stays. */
public interface FirstCome {

    /** Does nothing where the store has an entry of that id. */
    void addIfAbsent(String id, Embedding embedding, TextSegment segment);
}
