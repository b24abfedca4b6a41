package io.github.camelconfluence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelconfluence.search.index.IndexTally;
import io.github.camelconfluence.search.index.IndexingLine;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.lucene.LuceneEmbeddingStore;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Site;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How busy a model is kept while a site is indexed for the first time, and what reading all of it once more costs.
 * {@code -Dbusy.pages} and {@code -Dbusy.latency} (milliseconds a call of 64 passages) make it longer.
 */
class BusyModelTest {

    private static final int PAGES = Integer.getInteger("busy.pages", 500);
    private static final Duration LATENCY = Duration.ofMillis(Integer.getInteger("busy.latency", 300));

    @TempDir
    Path folder;

    @Test
    void aFirstSyncKeepsTheModelBusyAndASecondCostsNoEmbedding() throws Exception {
        FixedLatency model = new FixedLatency(LATENCY);
        IndexTally tally = new IndexTally(Clock.systemUTC());
        try (ConfluenceSimulator confluence = ConfluenceSimulator.cloud()
                        .site(site())
                        .latency(Duration.ofMillis(50))
                        .start();
                ChunkStore store = new ChunkStore(
                        LuceneEmbeddingStore.open(folder.resolve("vectors"), model.dimension()), model.dimension())) {
            index(confluence, store, model, tally, "first");
            System.out.printf(
                    Locale.ROOT,
                    "Busy model: %d pages, %d passages in %d calls of %d ms: busy %.1f %% of the time%n",
                    PAGES,
                    model.texts(),
                    model.calls(),
                    LATENCY.toMillis(),
                    100 * model.busy());
            int calls = model.calls();
            assertThat(model.busy()).isGreaterThan(0.5);

            index(confluence, store, model, tally, "second");
            assertThat(model.calls()).isEqualTo(calls);
            assertThat(tally.unchanged()).isEqualTo(tally.embedded());
        }
    }

    /** Of pages a month old with six sections, about a passage each. */
    private static Site site() {
        Site site = Site.empty(Clock.offset(Clock.systemUTC(), Duration.ofDays(-30)));
        site.createSpace("RP", "RAG Pipelines");
        Random random = new Random(1);
        for (int page = 0; page < PAGES; page++) {
            String body = IntStream.range(0, 6)
                    .mapToObj(section -> "<h1>Section " + section + "</h1><p>"
                            + random.ints(220, 0, 5_000)
                                    .mapToObj(word -> "word" + word)
                                    .collect(Collectors.joining(" ", "", "."))
                            + "</p>")
                    .collect(Collectors.joining());
            site.createPage("RP", null, "Page " + page, body);
        }
        site.use(Clock.systemUTC());
        return site;
    }

    /** Everything, as somebody who has never read it. */
    private void index(
            ConfluenceSimulator confluence, ChunkStore store, FixedLatency model, IndexTally tally, String progress)
            throws Exception {
        long before = tally.contents();
        try (CamelContext camel = new DefaultCamelContext()) {
            FreshChunks.connect(camel, confluence.url(), folder.resolve(progress + ".sqlite"));
            FreshChunks.follow(camel, "&delay=100", new VectorIndex(() -> new IndexingLine(store, model, 64, tally)));
            camel.start();
            await().atMost(Duration.ofMinutes(5)).until(() -> tally.contents() == before + PAGES);
        }
    }
}
