package io.github.camelconfluence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.github.camelconfluence.search.index.IndexTally;
import io.github.camelconfluence.search.index.IndexingLine;
import io.github.camelconfluence.search.servers.HashedWords;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.lucene.LuceneEmbeddingStore;
import io.github.camelconfluence.simulator.ConfluenceSimulator;
import io.github.camelconfluence.simulator.model.Site;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.spi.DataType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A route that tries again what could not be indexed gives it to the same line, which may have no room then. */
class RedeliveredContentTest {

    /** Twice as many as may wait in a line with batches of one. */
    private static final int PAGES = 64;

    @TempDir
    Path folder;

    private final IndexTally tally = new IndexTally(Clock.systemUTC());
    private final RecoveringModel model = new RecoveringModel();

    /** Down for its first calls. */
    private static final class RecoveringModel implements EmbeddingModel {
        private final EmbeddingModel model = new HashedWords();
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            if (calls.incrementAndGet() <= 3 * PAGES) {
                throw new RateLimitException("down");
            }
            return model.embedAll(segments);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everythingIsIndexedOnceTheModelIsBack(boolean asynchronousDelay) throws Exception {
        Site wiki = Site.empty();
        wiki.createSpace("RP", "RAG Pipelines");
        IntStream.range(0, PAGES)
                .forEach(number -> wiki.createPage("RP", null, "Page " + number, "<p>" + number + "</p>"));
        try (ConfluenceSimulator confluence =
                        ConfluenceSimulator.cloud().site(wiki).start();
                ChunkStore store = new ChunkStore(
                        LuceneEmbeddingStore.open(folder.resolve("vectors"), HashedWords.DIMENSION),
                        HashedWords.DIMENSION);
                CamelContext camel = new DefaultCamelContext()) {
            FreshChunks.connect(camel, confluence.url(), folder.resolve("sync.sqlite"));
            VectorIndex index = new VectorIndex(() -> new IndexingLine(store, model, 1, tally));
            camel.addRoutes(new Redelivering(index, asynchronousDelay));
            camel.start();
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(tally.embedded()).isEqualTo(PAGES));
        }
    }

    /** As the shipped route, which pauses longer and gives up at last. */
    private static final class Redelivering extends RouteBuilder {
        private final VectorIndex index;
        private final boolean asynchronousDelay;

        Redelivering(VectorIndex index, boolean asynchronousDelay) {
            this.index = index;
            this.asynchronousDelay = asynchronousDelay;
        }

        @Override
        public void configure() {
            OnExceptionDefinition again =
                    onException(Exception.class).maximumRedeliveries(-1).redeliveryDelay(20);
            if (asynchronousDelay) {
                again.asyncDelayedRedelivery();
            }
            from("confluence:*?include=labels,ancestors,readers&bodyFormat=text&delay=100")
                    .routeId("confluence-to-vectors")
                    .transform(new DataType("confluence:chunks"))
                    .process(index);
        }
    }
}
