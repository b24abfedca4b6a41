package io.github.camelconfluence.search.store;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.filter.Filter;
import java.util.List;

/** An embedding store that also ranks by words (BM25). */
public interface WordSearch {

    /**
     * Best first; never fails for what a user may type.
     *
     * @param filter on metadata, as in a search by vector
     * @param most at most so many
     */
    List<EmbeddingMatch<TextSegment>> matching(String words, Filter filter, int most);
}
