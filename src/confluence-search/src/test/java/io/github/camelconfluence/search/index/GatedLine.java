package io.github.camelconfluence.search.index;

import static org.awaitility.Awaitility.await;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.github.camelconfluence.ConfluenceChange.Clause;
import io.github.camelconfluence.ConfluenceChange.Readers;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.search.servers.HashedWords;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.StoredChunk;
import io.github.camelconfluence.search.store.lucene.LuceneEmbeddingStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A line whose model waits at a gate with texts that say "wait", refuses "poison" and breaks on "crash". */
final class GatedLine implements AutoCloseable {

    /** With a machine that has more to do. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    static final Readers STAFF = readers("staff");
    static final Readers BOARD = readers("board");

    /** What became of a content, as often as it was told. */
    record Told(String contentId, Optional<Exception> fault) {}

    final Queue<Told> told = new ConcurrentLinkedQueue<>();
    final ChunkStore store;
    final IndexingLine line;
    private final HashedWords words = new HashedWords();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch atGate = new CountDownLatch(1);

    GatedLine(Path folder) {
        store = new ChunkStore(LuceneEmbeddingStore.open(folder, words.dimension()), words.dimension());
        Indexer indexer = new Indexer(store, new Gated(), 8);
        line = new IndexingLine(indexer, 8, new IndexTally(Clock.systemUTC()), Duration.ofMillis(200));
    }

    private final class Gated implements EmbeddingModel {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            for (TextSegment segment : segments) {
                if (segment.text().contains("wait")) {
                    waitAtGate();
                }
                if (segment.text().contains("poison")) {
                    throw new InvalidRequestException("too long");
                }
                if (segment.text().contains("crash")) {
                    throw new LinkageError("a library is missing");
                }
            }
            return words.embedAll(segments);
        }

        private void waitAtGate() {
            atGate.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void openGate() {
        gate.countDown();
    }

    void awaitModelAtGate() throws InterruptedException {
        atGate.await();
    }

    void give(String contentId, Readers readers, String... texts) throws InterruptedException {
        List<ConfluenceChunk> chunks = IntStream.range(0, texts.length)
                .mapToObj(ordinal -> PublishedChunk.of(contentId, ordinal + 1, texts[ordinal], readers))
                .toList();
        give(new ContentChunks(contentId, chunks));
    }

    void give(ContentChunks content) throws InterruptedException {
        line.add(content, fault -> told.add(new Told(content.contentId(), Optional.ofNullable(fault))));
    }

    /** Each was told once. */
    void awaitTold(String... contentIds) {
        await().atMost(PATIENCE)
                .until(() ->
                        told.stream().map(Told::contentId).sorted().toList().equals(List.of(contentIds)));
    }

    Optional<Exception> faultOf(String contentId) {
        return told.stream()
                .filter(one -> one.contentId().equals(contentId))
                .findFirst()
                .orElseThrow()
                .fault();
    }

    List<StoredChunk> stored(String contentId) {
        return store.of(List.of(contentId));
    }

    List<String> texts(String contentId) {
        return stored(contentId).stream().map(chunk -> chunk.segment().text()).toList();
    }

    @Override
    public void close() throws Exception {
        openGate();
        line.close();
        store.close();
    }

    private static Readers readers(String group) {
        return new Readers(false, List.of(new Clause("space:1", List.of(), List.of(group), false)));
    }
}
