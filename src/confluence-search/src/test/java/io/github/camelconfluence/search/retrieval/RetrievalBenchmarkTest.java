package io.github.camelconfluence.search.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.camelconfluence.ConfluenceChange;
import io.github.camelconfluence.search.model.EmbeddingModels;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.lucene.LuceneEmbeddingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Our chunks and ranking beside LangChain4j's, over the same pages with the same model: see docs/benchmarks.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrievalBenchmarkTest {

    private static final String OURS = "chunks, hybrid";
    private static final String THEIRS = "recursive, vectors";
    private static final double FEWER = 0.85;

    private final EmbeddingModel model = EmbeddingModels.named(EmbeddingModels.IN_PROCESS, null, null);
    private LuceneEmbeddingStore chunks;
    private LuceneEmbeddingStore pieces;
    private List<ConfluenceChange> pages;
    private List<Question> questions;
    private Comparison comparison;

    @BeforeAll
    void askBoth(@TempDir Path folder) throws Exception {
        chunks = LuceneEmbeddingStore.open(folder.resolve("chunks"), model.dimension());
        pieces = LuceneEmbeddingStore.open(folder.resolve("pieces"), model.dimension());
        ChunkStore product = new ChunkStore(chunks, model.dimension());
        pages = BenchmarkSite.index(product, model, folder);
        Contestant.ingest(pages, model, pieces);
        questions = Question.all();
        comparison = new Comparison(questions);
        comparison.ask(THEIRS, Contestant.nearest(pieces, model));
        comparison.ask(
                "recursive, hybrid", Contestant.searching(new ChunkStore(pieces, model.dimension()), model, pages));
        comparison.ask("chunks, vectors", Contestant.nearest(chunks, model));
        comparison.ask(OURS, Contestant.searching(product, model, pages));
    }

    @AfterAll
    void close() {
        chunks.close();
        pieces.close();
    }

    @Test
    void everyAnswerStandsOnItsPage() {
        List<Found> whole = pages.stream()
                .filter(page -> page.text() != null)
                .map(page -> new Found(page.space().key(), page.title(), page.text()))
                .toList();
        assertThat(questions.stream().flatMap(question -> question.answers().stream()))
                .allSatisfy(answer -> assertThat(whole).anyMatch(answer::isIn));
    }

    @Test
    void oursMissesAtLeastFifteenPercentFewer() throws Exception {
        Files.writeString(Path.of("target/retrieval.md"), comparison.tables());
        System.out.println(comparison.tables());

        assertThat((double) comparison.score(OURS, question -> true).missed())
                .isLessThanOrEqualTo(
                        FEWER * comparison.score(THEIRS, question -> true).missed());
    }
}
