package io.github.camelconfluence.search;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.ConfluenceChunks;
import io.github.camelconfluence.ConfluenceComponent;
import io.github.camelconfluence.ConfluenceConfiguration;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.index.IndexTally;
import io.github.camelconfluence.search.index.IndexingLine;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.StoredChunk;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Accounts;
import io.github.camelconfluence.simulator.model.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.ScheduledPollConsumer;

/** A store that a route keeps equal to a Cloud site, as the shipped route does, and what it should have. */
public final class IndexedSite implements AutoCloseable {

    private static final String ROUTE = "confluence-to-vectors";
    private static final String SOURCE = "confluence:*?include=labels,ancestors,readers&bodyFormat=text";

    private final ConfluenceSimulator confluence;
    private final Path folder;
    private final ChunkStore store;
    private final IndexTally tally = new IndexTally();
    private final CamelContext camel = new DefaultCamelContext();

    public IndexedSite(ConfluenceSimulator confluence, Path folder, ChunkStore store, EmbeddingModel model)
            throws Exception {
        this.confluence = confluence;
        this.folder = folder;
        this.store = store;
        connect(camel, folder.resolve("sync.sqlite"));
        VectorIndex index = new VectorIndex(() -> new IndexingLine(store, model, 16, tally));
        follow(camel, SOURCE + "&delay=100&reconcileInterval=1s&maxDeletions=100%25", index);
        camel.start();
    }

    private void connect(CamelContext context, Path progress) {
        ConfluenceConfiguration options =
                context.getComponent("confluence", ConfluenceComponent.class).getConfiguration();
        options.setUrl(confluence.url().toString());
        options.setUsername(Accounts.ADMINISTRATOR.email());
        options.setApiToken(Credentials.ADMIN_API_TOKEN.secret());
        options.setSyncStore(progress.toString());
    }

    private static void follow(CamelContext context, String source, Processor sink) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source)
                        .routeId(ROUTE)
                        .transform(new DataType("confluence:chunks"))
                        .process(sink);
            }
        });
    }

    public IndexTally tally() {
        return tally;
    }

    /** Until the store has what the site has, passage by passage, and nothing else. */
    public void awaitEqual() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(stored()).containsExactlyInAnyOrderElementsOf(expected()));
    }

    /** What the store has: each passage with all that is kept with it. */
    public Set<String> stored() {
        float[] any = new float[64];
        any[0] = 1;
        Set<String> stored = new TreeSet<>();
        store.nearest(Embedding.from(any), metadataKey(ChunkFields.RECORD).isEqualTo(ChunkFields.CHUNK), 10_000)
                .forEach(match -> stored.add(words(match.embedded())));
        return stored;
    }

    /** What somebody would get who reads the site for the first time now. */
    public Set<String> expected() throws Exception {
        List<ConfluenceChunk> chunks = new CopyOnWriteArrayList<>();
        try (CamelContext fresh = new DefaultCamelContext()) {
            connect(fresh, folder.resolve("fresh-" + System.nanoTime() + ".sqlite"));
            follow(
                    fresh,
                    SOURCE + "&startScheduler=false",
                    exchange -> chunks.addAll(exchange.getMessage()
                            .getBody(ConfluenceChunks.class)
                            .list()));
            fresh.start();
            ((ScheduledPollConsumer) fresh.getRoute(ROUTE).getConsumer()).run();
        }
        Set<String> expected = new TreeSet<>();
        chunks.stream().filter(chunk -> chunk.text() != null).forEach(chunk -> expected.add(words(segment(chunk))));
        return expected;
    }

    private static TextSegment segment(ConfluenceChunk chunk) {
        return StoredChunk.segment(
                chunk, Access.of(Objects.requireNonNull(chunk.readers())).id(), "");
    }

    private static String words(TextSegment segment) {
        TreeMap<String, Object> metadata = new TreeMap<>(segment.metadata().toMap());
        metadata.remove(ChunkFields.EMBEDDED_HASH);
        return metadata + " " + segment.text();
    }

    @Override
    public void close() throws Exception {
        camel.stop();
        store.close();
    }
}
