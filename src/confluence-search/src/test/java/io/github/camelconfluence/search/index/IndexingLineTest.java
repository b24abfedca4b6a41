package io.github.camelconfluence.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.github.camelconfluence.ConfluenceChange.Clause;
import io.github.camelconfluence.ConfluenceChange.Readers;
import io.github.camelconfluence.ConfluenceChunk;
import io.github.camelconfluence.search.access.Access;
import io.github.camelconfluence.search.servers.HashedWords;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.StoredChunk;
import io.github.camelconfluence.search.store.lucene.LuceneEmbeddingStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of contents on their way into a store. */
class IndexingLineTest {

    private static final Readers STAFF =
            new Readers(false, List.of(new Clause("space:1", List.of(), List.of("staff"), false)));

    @TempDir
    Path folder;

    private final HashedWords words = new HashedWords();
    private final IndexTally tally = new IndexTally(Clock.systemUTC());
    private final Map<String, List<Object>> outcomes = new ConcurrentHashMap<>();
    private final List<Integer> calls = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);
    private ChunkStore store;
    private IndexingLine line;

    @BeforeEach
    void open() {
        store = new ChunkStore(LuceneEmbeddingStore.open(folder, words.dimension()), words.dimension());
        line = new IndexingLine(store, new Picky(), 8, tally);
    }

    @AfterEach
    void close() throws Exception {
        gate.countDown();
        line.close();
        store.close();
    }

    /** Waits at the gate for what it should wait for, and takes no poison. */
    private final class Picky implements EmbeddingModel {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            calls.add(segments.size());
            for (TextSegment segment : segments) {
                if (segment.text().contains("wait")) {
                    awaitGate();
                }
                if (segment.text().contains("poison")) {
                    throw new InvalidRequestException("too long");
                }
                if (segment.text().contains("too many")) {
                    throw new RateLimitException("slow down");
                }
            }
            return words.embedAll(segments);
        }

        private void awaitGate() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void whatWaitsWhileTheModelIsBusyMakesFullBatches() throws Exception {
        give("1", "wait");
        await().atMost(GatedLine.PATIENCE).until(() -> calls.size() == 1);
        for (int id = 2; id <= 65; id++) {
            give(Integer.toString(id), "text " + id);
        }
        gate.countDown();
        awaitOutcomes(65);
        assertThat(calls.subList(4, calls.size() - 1))
                .as("but the four that were on their way before all had come")
                .hasSizeGreaterThan(3)
                .allMatch(size -> size == 8);
    }

    @Test
    void oneContentThatTheModelRefusesFailsAlone() throws Exception {
        give("1", "wait");
        give("2", "fine");
        give("3", "poison");
        give("4", "fine too");
        gate.countDown();
        awaitOutcomes(4);
        assertThat(outcomes.get("3")).singleElement().isInstanceOf(RefusedContentException.class);
        assertThat(stored("2", "3", "4")).hasSize(2);
        assertThat(tally.failed()).isEqualTo(1);
    }

    @Test
    void aModelThatIsOverloadedIsNotAskedOncePerContent() throws Exception {
        give("1", "wait");
        await().atMost(GatedLine.PATIENCE).until(() -> calls.size() == 1);
        IntStream.rangeClosed(2, 9).forEach(id -> give(Integer.toString(id), "too many"));
        gate.countDown();
        awaitOutcomes(9);
        assertThat(calls).hasSizeLessThan(8);
        assertThat(outcomes.get("5")).singleElement().isInstanceOf(RateLimitException.class);
    }

    @Test
    void twoChangesOfOneContentKeepTheirOrder() throws Exception {
        give("1", "wait, the old text");
        give("1", "the new text");
        gate.countDown();
        await().atMost(GatedLine.PATIENCE)
                .until(() -> outcomes.getOrDefault("1", List.of()).size() == 2);
        assertThat(stored("1")).extracting(chunk -> chunk.segment().text()).containsExactly("the new text");
    }

    @Test
    void aContentWithMorePassagesThanABatchIsEmbeddedInSeveralCalls() throws Exception {
        give("1", IntStream.range(0, 20).mapToObj(number -> "passage " + number).toArray(String[]::new));
        awaitOutcomes(1);
        assertThat(calls).containsExactly(8, 8, 4);
        assertThat(stored("1")).hasSize(20);
    }

    @Test
    void passagesWithoutReadersAreRefused() {
        ConfluenceChunk chunk = PublishedChunk.of("1", 1, "text", null);
        assertThatThrownBy(() -> ContentChunks.of(List.of(chunk)))
                .hasMessageContaining("include=readers")
                .hasMessageContaining("content 1");
    }

    @Test
    void theReadersBehindAnAccessIdAreInTheStore() throws Exception {
        give("1", "text");
        awaitOutcomes(1);
        assertThat(store.notes(Access.NOTES))
                .singleElement()
                .satisfies(note -> assertThat(Access.from(note)).isEqualTo(Access.of(STAFF)));
        assertThat(stored("1"))
                .allMatch(
                        chunk -> chunk.text("accessId").equals(Access.of(STAFF).id()));
    }

    private void give(String contentId, String... texts) {
        List<ConfluenceChunk> chunks = IntStream.range(0, texts.length)
                .mapToObj(ordinal -> PublishedChunk.of(contentId, ordinal + 1, texts[ordinal], STAFF))
                .toList();
        try {
            line.add(
                    ContentChunks.of(chunks),
                    fault -> outcomes.merge(
                            contentId, List.of(fault == null ? "indexed" : fault), IndexingLineTest::both));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> both(List<Object> before, List<Object> after) {
        List<Object> both = new ArrayList<>(before);
        both.addAll(after);
        return both;
    }

    private void awaitOutcomes(int contents) {
        await().atMost(GatedLine.PATIENCE).until(() -> outcomes.size() == contents);
    }

    private List<StoredChunk> stored(String... contentIds) {
        return store.of(List.of(contentIds));
    }
}
