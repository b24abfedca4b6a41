package io.github.camelconfluence.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.github.camelconfluence.ConfluenceChange.Readers;
import io.github.camelconfluence.search.servers.HashedWords;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.lucene.LuceneEmbeddingStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose fault it is that something cannot be indexed. */
class RefusedContentTest {

    private static final Readers READERS = new Readers(true, List.of());
    private static final Predicate<String> STRANGE = text -> text.contains("strange");

    @TempDir
    Path folder;

    private final PickyModel model = new PickyModel();
    private ChunkStore store;
    private IndexingLine line;

    /** Refuses texts as OpenAI refuses one that is too long. */
    private static final class PickyModel implements EmbeddingModel {
        private final EmbeddingModel model = new HashedWords();
        private volatile Predicate<String> refused = text -> false;

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            if (segments.stream().map(TextSegment::text).anyMatch(refused)) {
                throw new InvalidRequestException("400");
            }
            return model.embedAll(segments);
        }
    }

    @BeforeEach
    void open() {
        store = new ChunkStore(LuceneEmbeddingStore.open(folder, HashedWords.DIMENSION), HashedWords.DIMENSION);
        line = new IndexingLine(store, model, 16, new IndexTally(Clock.systemUTC()));
    }

    @AfterEach
    void close() throws Exception {
        line.close();
        store.close();
    }

    @Test
    void aContentThatTheModelDoesNotTakeWhileItTakesOthersIsRefusedAlone() throws Exception {
        model.refused = STRANGE;

        List<Optional<Exception>> outcomes = outcomesOf("one", "strange", "two");

        assertThat(outcomes.get(1))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .isInstanceOf(RefusedContentException.class)
                        .hasMessageContaining("Content strange cannot be indexed: 400"));
        assertThat(outcomes.get(0)).isEmpty();
        assertThat(outcomes.get(2)).isEmpty();
        assertThat(store.of(List.of("one", "strange", "two"))).hasSize(2);
        assertThat(store.notes("probe")).as("what was tried").isEmpty();
    }

    @Test
    void noContentIsAtFaultWhereTheModelTakesNothing() throws Exception {
        model.refused = text -> true;

        assertThat(outcomesOf("one", "two"))
                .allSatisfy(outcome -> assertThat(outcome)
                        .hasValueSatisfying(fault -> assertThat(fault).isNotInstanceOf(RefusedContentException.class)));
    }

    private List<Optional<Exception>> outcomesOf(String... ids) throws InterruptedException {
        List<CompletableFuture<Optional<Exception>>> outcomes = Stream.of(ids)
                .map(id -> new CompletableFuture<Optional<Exception>>())
                .toList();
        for (int i = 0; i < ids.length; i++) {
            CompletableFuture<Optional<Exception>> outcome = outcomes.get(i);
            line.add(
                    new ContentChunks(ids[i], List.of(PublishedChunk.of(ids[i], 1, "The text of " + ids[i], READERS))),
                    fault -> outcome.complete(Optional.ofNullable(fault)));
        }
        return outcomes.stream().map(CompletableFuture::join).toList();
    }
}
