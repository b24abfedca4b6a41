package io.github.camelconfluence.search;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.search.index.IndexTally;
import io.github.camelconfluence.search.index.IndexingLine;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** A store that a route keeps equal to a Cloud site, as the shipped route does. */
public final class IndexedSite implements AutoCloseable {

    private final URI site;
    private final Path folder;
    private final ChunkStore store;
    private final int dimension;
    private final CamelContext camel = new DefaultCamelContext();

    /** @param folder where progress is kept */
    public IndexedSite(URI site, Path folder, ChunkStore store, EmbeddingModel model) throws Exception {
        this.site = site;
        this.folder = folder;
        this.store = store;
        this.dimension = model.dimension();
        FreshChunks.connect(camel, site, folder.resolve("sync.sqlite"));
        VectorIndex index =
                new VectorIndex(() -> new IndexingLine(store, model, 16, new IndexTally(Clock.systemUTC())));
        FreshChunks.follow(camel, "&delay=100&reconcileInterval=1s&maxDeletions=100%25", index);
        camel.start();
    }

    /** Until the store has what the site has, passage by passage, and nothing else. */
    public void awaitEqual() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () -> assertThat(stored()).containsExactlyInAnyOrderElementsOf(FreshChunks.of(site, folder)));
    }

    /** Sees what happens to the site in the meantime all at once, when it goes on. */
    public void pause() throws Exception {
        camel.getRouteController().suspendRoute(FreshChunks.ROUTE);
    }

    public void goOn() throws Exception {
        camel.getRouteController().resumeRoute(FreshChunks.ROUTE);
    }

    /** How many contents were given to the index and are not in the store yet. */
    public int underWay() {
        return camel.getInflightRepository().size();
    }

    /** What the store has: each passage with all that is kept with it. */
    public Set<String> stored() {
        float[] any = new float[dimension];
        any[0] = 1;
        Set<String> stored = new TreeSet<>();
        store.nearest(Embedding.from(any), metadataKey(ChunkFields.RECORD).isEqualTo(ChunkFields.CHUNK), 10_000)
                .forEach(match -> stored.add(FreshChunks.words(match.embedded())));
        return stored;
    }

    @Override
    public void close() throws Exception {
        camel.stop();
        store.close();
    }
}
