package io.github.camelconfluence.search.store;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static io.github.camelconfluence.search.store.Passages.chunk;
import static io.github.camelconfluence.search.store.Passages.chunks;
import static io.github.camelconfluence.search.store.Passages.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.CosineSimilarity;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.RelevanceScore;
import dev.langchain4j.store.embedding.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ChunkStore} relies on, whichever store is below it. */
public abstract class EmbeddingStoreContract {

    private static final Filter ANY = metadataKey(ChunkFields.RECORD).isEqualTo(ChunkFields.CHUNK);

    private EmbeddingStore<TextSegment> store;
    private ChunkStore passages;

    /** An empty store for vectors of {@link Passages#DIMENSION}. */
    protected abstract EmbeddingStore<TextSegment> open() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = open();
        passages = new ChunkStore(store, DIMENSION);
    }

    @AfterEach
    void closeStore() throws Exception {
        passages.close();
    }

    @Test
    void whatWasPutIsReadBack() {
        StoredChunk put = chunk("1", 0, "Turn the key", new Metadata().put(ChunkFields.TITLE, "Runbook"));
        passages.put(List.of(put));

        assertThat(passages.of(List.of("1"))).singleElement().satisfies(read -> assertSame(read, put));
    }

    @Test
    void puttingTheSameKeyAgainReplacesTextAndMetadataAndVector() {
        StoredChunk before = chunk("1", 0, "Turn the key", new Metadata().put(ChunkFields.TITLE, "Old"));
        passages.put(List.of(before));
        TextSegment segment = TextSegment.from(
                "Push the button",
                before.segment().metadata().copy().put(ChunkFields.TITLE, "New").put(ChunkFields.VERSION, 2));
        StoredChunk after = new StoredChunk(before.key(), segment, vector(-5));
        passages.put(List.of(after));

        assertThat(passages.of(List.of("1"))).singleElement().satisfies(read -> assertSame(read, after));
        assertThat(passages.nearest(vector(-5), ANY, 5))
                .singleElement()
                .satisfies(match -> assertThat(match.score()).isCloseTo(1, within(1e-4)));
    }

    @Test
    void metadataThatIsLeftOutIsGone() {
        StoredChunk labelled = chunk("1", 0, "Text", new Metadata().put(ChunkFields.label("howto"), "true"));
        passages.put(List.of(labelled));
        passages.put(List.of(chunk("1", 0, "Text")));

        assertThat(nearest(metadataKey(ChunkFields.label("howto")).isEqualTo("true")))
                .isEmpty();
        assertThat(passages.of(List.of("1")))
                .singleElement()
                .satisfies(read -> assertThat(read.segment().metadata().containsKey(ChunkFields.label("howto")))
                        .isFalse());
    }

    @Test
    void allPassagesOfSeveralContentsComeBackWithTheirVectors() {
        List<StoredChunk> wanted = new ArrayList<>(chunks("1", 7));
        wanted.addAll(chunks("2", 5));
        passages.put(wanted);
        passages.put(chunks("3", 6));

        assertComplete(passages.of(List.of("1", "2", "unknown")), wanted);
    }

    @Test
    void threeThousandPassagesOfOneContentComeBackFromAmongTenThousandOthers() {
        List<StoredChunk> others = IntStream.range(0, 100)
                .mapToObj(content -> chunks("other" + content, 100))
                .flatMap(List::stream)
                .toList();
        List<StoredChunk> wanted = chunks("1", 3_000);
        inBatches(others);
        inBatches(wanted);

        assertComplete(passages.of(List.of("1")), wanted);
    }

    @Test
    void onlyWhatTheCallerMayReadIsFound() {
        passages.put(List.of(
                chunk("1", 0, "For all", new Metadata().put(ChunkFields.ACCESS_ID, "all")),
                chunk("2", 0, "For staff", new Metadata().put(ChunkFields.ACCESS_ID, "staff")),
                chunk("3", 0, "For the board", new Metadata().put(ChunkFields.ACCESS_ID, "board"))));

        assertThat(nearest(metadataKey(ChunkFields.ACCESS_ID).isIn(List.of("all", "staff", "nobody"))))
                .containsExactlyInAnyOrder("For all", "For staff");
        assertThat(nearest(metadataKey(ChunkFields.ACCESS_ID).isIn(List.of("nobody"))))
                .isEmpty();
    }

    @Test
    void aCallerMayHaveManyAccessIds() {
        passages.put(List.of(chunk("1", 0, "For 800", new Metadata().put(ChunkFields.ACCESS_ID, "a800"))));
        List<String> many =
                IntStream.range(0, 1_000).mapToObj(number -> "a" + number).toList();

        assertThat(nearest(metadataKey(ChunkFields.ACCESS_ID).isIn(many))).containsExactly("For 800");
    }

    @Test
    void passagesAreFoundByLabelSpaceAndAccessTogether() {
        String label = ChunkFields.label("how-to & »why«");
        passages.put(List.of(
                chunk("1", 0, "Both", new Metadata().put(label, "true").put(ChunkFields.SPACE, "ENG")),
                chunk("2", 0, "Label", new Metadata().put(label, "true").put(ChunkFields.SPACE, "HR")),
                chunk("3", 0, "Space", new Metadata().put(ChunkFields.SPACE, "ENG"))));

        assertThat(nearest(metadataKey(label)
                        .isEqualTo("true")
                        .and(metadataKey(ChunkFields.SPACE).isEqualTo("ENG"))
                        .and(metadataKey(ChunkFields.ACCESS_ID).isIn("everyone"))))
                .containsExactly("Both");
    }

    @Test
    void whatWasRemovedIsGoneAndTheRestStays() {
        passages.put(chunks("1", 3));
        passages.remove(List.of(StoredChunk.keyOf("1-0"), StoredChunk.keyOf("1-2")));

        assertThat(passages.of(List.of("1"))).extracting(StoredChunk::key).containsExactly(StoredChunk.keyOf("1-1"));
    }

    @Test
    void removingWhatIsNotThereIsNoFault() {
        passages.put(chunks("1", 1));
        passages.remove(List.of(UUID.randomUUID().toString(), StoredChunk.keyOf("1-0")));
        passages.remove(List.of(StoredChunk.keyOf("1-0")));

        assertThat(passages.of(List.of("1"))).isEmpty();
    }

    @Test
    void anEmptyStoreAnswersWithNothing() {
        assertThat(passages.of(List.of("1"))).isEmpty();
        assertThat(passages.notes("model")).isEmpty();
        assertThat(passages.nearest(vector(1), ANY, 5)).isEmpty();
    }

    @Test
    void theNearestComeFirstWithTheRelevanceOfTheirAngle() {
        passages.put(chunks("1", 50));
        Embedding query = vector(123);

        List<EmbeddingMatch<TextSegment>> matches = passages.nearest(query, ANY, 10);

        assertThat(matches).hasSize(10);
        assertThat(matches)
                .extracting(EmbeddingMatch::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(matches)
                .allSatisfy(match -> assertThat(match.score())
                        .isCloseTo(relevance(query, vector(chunkId(match).hashCode())), within(1e-4)));
        double tenth = IntStream.range(0, 50)
                .mapToDouble(ordinal -> -relevance(query, vector(("1-" + ordinal).hashCode())))
                .sorted()
                .toArray()[9];
        assertThat(matches.get(9).score()).isCloseTo(-tenth, within(1e-4));
    }

    @Test
    void notesAreKeptBesideThePassagesAndNeverFoundAsOne() {
        passages.put(chunks("1", 2));
        passages.putNotes(List.of(
                new Note("access", "a", "readers of a"),
                new Note("access", "b", "readers of b"),
                new Note("model", "name", "minilm")));
        passages.putNotes(List.of(new Note("access", "a", "other readers of a")));
        passages.removeNotes(List.of(new Note("access", "b", "")));

        assertThat(passages.notes("access")).containsExactly(new Note("access", "a", "other readers of a"));
        assertThat(passages.notes("model")).containsExactly(new Note("model", "name", "minilm"));
        assertThat(passages.nearest(vector(1), ANY, 10)).hasSize(2);
    }

    @Test
    void anyTextAndAnyMetadataComesBackAsItWas() {
        StoredChunk put = chunk(
                "1",
                0,
                "日本語 – naïve 🚀 'quoted' \"double\" \\ back\nslash\t; DROP TABLE",
                new Metadata()
                        .put(ChunkFields.TITLE, "Größe 'x' \" \\ 🚀")
                        .put(ChunkFields.LABELS, "")
                        .put(ChunkFields.PATH, "RP/Home/" + "long ".repeat(500)));
        passages.put(List.of(put));

        assertThat(passages.of(List.of("1"))).singleElement().satisfies(read -> assertSame(read, put));
    }

    private void inBatches(List<StoredChunk> all) {
        for (int from = 0; from < all.size(); from += 500) {
            passages.put(all.subList(from, Math.min(all.size(), from + 500)));
        }
    }

    private List<String> nearest(Filter filter) {
        return store
                .search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(vector(1))
                        .filter(ANY.and(filter))
                        .maxResults(100)
                        .build())
                .matches()
                .stream()
                .map(match -> match.embedded().text())
                .toList();
    }

    private static void assertComplete(List<StoredChunk> read, List<StoredChunk> put) {
        assertThat(read)
                .extracting(StoredChunk::key)
                .containsExactlyInAnyOrderElementsOf(
                        put.stream().map(StoredChunk::key).toList());
        assertThat(read)
                .allSatisfy(chunk -> assertThat(chunk.embedding().vector())
                        .containsExactly(
                                vector(chunk.text(ChunkFields.CHUNK_ID).hashCode())
                                        .vector(),
                                within(1e-5f)));
    }

    private static void assertSame(StoredChunk read, StoredChunk put) {
        assertThat(read.key()).isEqualTo(put.key());
        assertThat(read.saysTheSameAs(put.segment())).isTrue();
        assertThat(read.embedding().vector()).containsExactly(put.embedding().vector(), within(1e-5f));
    }

    private static String chunkId(EmbeddingMatch<TextSegment> match) {
        return match.embedded().metadata().getString(ChunkFields.CHUNK_ID);
    }

    private static double relevance(Embedding one, Embedding other) {
        return RelevanceScore.fromCosineSimilarity(CosineSimilarity.between(one, other));
    }
}
