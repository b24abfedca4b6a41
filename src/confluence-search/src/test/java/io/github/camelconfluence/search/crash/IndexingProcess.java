package io.github.camelconfluence.search.crash;

import io.github.camelconfluence.search.IndexedSite;
import io.github.camelconfluence.search.servers.HashedWords;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.lucene.LuceneDatabase;
import java.net.URI;
import java.nio.file.Path;

/** Keeps an index in a folder equal to a site, until it is killed. */
public final class IndexingProcess {

    private static final String STORE = "vectors";

    private IndexingProcess() {}

    public static void main(String[] siteAndFolder) throws Exception {
        try (IndexedSite index = open(URI.create(siteAndFolder[0]), Path.of(siteAndFolder[1]))) {
            System.out.println(index.stored().size() + " passages so far");
            Thread.currentThread().join();
        }
    }

    static IndexedSite open(URI site, Path folder) throws Exception {
        HashedWords model = new HashedWords();
        ChunkStore store = new ChunkStore(new LuceneDatabase(folder).open(STORE, model.dimension()), model.dimension());
        return new IndexedSite(site, folder, store, model);
    }
}
