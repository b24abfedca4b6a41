package io.github.camelconfluence.search.store;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.filter.Filter;
import java.util.List;

/**
 * An embedding store that lists what a filter lets through. A search would do where it always reaches every entry; one over an
 * approximate index may not, and whoever reads what is stored in order to delete must not miss any.
 */
public interface FilteredListing {

    /** Every one, in no order; the score says nothing. */
    List<EmbeddingMatch<TextSegment>> all(Filter filter);
}
