package io.github.camelconfluence.search.store.server;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static io.github.camelconfluence.search.store.Passages.chunk;
import static io.github.camelconfluence.search.store.Passages.chunks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.store.embedding.filter.Filter;
import io.github.camelconfluence.client.http.ParkingWaiter;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.StoredChunk;
import io.github.camelconfluence.servers.ChromaServer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Chroma server that is read while somebody else changes what it has. */
class BusyChromaTest {

    private static final String NAME = "confluence__busy";
    private static final Filter FOR_ALL = metadataKey(ChunkFields.ACCESS_ID).isEqualTo("everyone");

    private static ChromaServer server;

    private final ExecutorService somebody = Executors.newSingleThreadExecutor();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private ChunkStore passages;
    private ChunkStore readElsewhere;

    @BeforeAll
    static void start() {
        server = ChromaServer.startOrSkip();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        ChromaDatabase database = new ChromaDatabase(server.url());
        database.drop(NAME);
        passages = new ChunkStore(database.open(NAME, DIMENSION), DIMENSION);
        ParkingWaiter real = new ParkingWaiter();
        ChromaDatabase elsewhere = new ChromaDatabase(server.url(), pause -> {
            askedAgain.incrementAndGet();
            real.await(pause);
        });
        readElsewhere = new ChunkStore(elsewhere.open(NAME, DIMENSION), DIMENSION);
    }

    @AfterEach
    void end() {
        somebody.shutdownNow();
    }

    @Test
    void whatIsDeletedOrBecomesUnreadableDuringASearchIsNeitherShownNorFailsIt() throws Exception {
        passages.put(chunks("stays", 500));
        StoredChunk readable = passage("everyone");
        StoredChunk restricted = passage("board");
        AtomicBoolean enough = new AtomicBoolean();
        Future<?> editing = somebody.submit(() -> {
            while (!enough.get()) {
                passages.put(List.of(readable));
                passages.put(List.of(restricted));
                // So that what is asked again meets one deletion at most, however slow the machine is.
                if (askedAgain.get() == 0) {
                    passages.remove(List.of(restricted.key()));
                }
            }
        });

        for (int searches = 0; searches < 80; searches++) {
            assertThat(readElsewhere.nearest(readable.embedding(), FOR_ALL, 5))
                    .isNotEmpty()
                    .extracting(match -> match.embedded().text())
                    .allMatch(text -> text.equals("For everyone") || text.endsWith("of stays"));
        }
        enough.set(true);
        editing.get();
    }

    private static StoredChunk passage(String readers) {
        return chunk("1", 0, "For " + readers, new Metadata().put(ChunkFields.ACCESS_ID, readers));
    }
}
