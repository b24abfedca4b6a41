package io.github.camelconfluence.search.store;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.util.List;

/** Where embedding stores are kept, each under a name: a folder of folders, a database of tables, a server of collections. */
public interface VectorDatabase {

    /**
     * The store of that name, made when it is not there, and made anew when it has vectors of another dimension: for whoever
     * fills it.
     */
    EmbeddingStore<TextSegment> open(String name, int dimension);

    /** The store of that name as it is, which must be there: nothing is made, and nothing dropped. */
    EmbeddingStore<TextSegment> openAsItIs(String name, int dimension);

    /** Of all stores whose name begins so. */
    List<String> names(String prefix);

    /** With everything in it. Nothing must have it open. */
    void drop(String name);
}
