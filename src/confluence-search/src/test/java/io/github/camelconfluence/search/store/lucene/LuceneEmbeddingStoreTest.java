package io.github.camelconfluence.search.store.lucene;

import static dev.langchain4j.store.embedding.filter.Filter.not;
import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static io.github.camelconfluence.search.store.Passages.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.ContainsString;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import io.github.camelconfluence.search.store.EmbeddingStoreContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneEmbeddingStoreTest extends EmbeddingStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected EmbeddingStore<TextSegment> open() {
        return LuceneEmbeddingStore.open(folder.resolve("contract"), DIMENSION);
    }

    @Test
    void metadataComesBackWithItsTypes() {
        Metadata typed = new Metadata()
                .put("text", "3")
                .put("int", 3)
                .put("long", Long.MAX_VALUE)
                .put("float", 0.1f)
                .put("double", 1e-300)
                .put("uuid", new UUID(1, 2));
        try (LuceneEmbeddingStore store = some(typed)) {
            assertThat(all(store).get(0).embedded().metadata().toMap()).isEqualTo(typed.toMap());
        }
    }

    @Test
    void everyKeyCanBeFilteredBy() {
        try (LuceneEmbeddingStore store = numbered(10)) {
            assertThat(found(store, metadataKey("n").isEqualTo(3))).containsExactly(3);
            assertThat(found(store, metadataKey("n").isEqualTo(3.0))).containsExactly(3);
            assertThat(found(store, metadataKey("n").isIn(3, 5, 77))).containsExactly(3, 5);
            assertThat(found(store, metadataKey("n").isNotIn(0, 1, 2, 3, 4, 5, 6)))
                    .containsExactly(7, 8, 9);
            assertThat(found(store, metadataKey("n").isGreaterThan(7))).containsExactly(8, 9);
            assertThat(found(store, metadataKey("n").isGreaterThanOrEqualTo(7))).containsExactly(7, 8, 9);
            assertThat(found(store, metadataKey("n").isLessThan(2))).containsExactly(0, 1);
            assertThat(found(store, metadataKey("n").isLessThanOrEqualTo(2))).containsExactly(0, 1, 2);
            assertThat(found(store, metadataKey("n").isBetween(4, 5))).containsExactly(4, 5);
            assertThat(found(store, metadataKey("name").isEqualTo("n8"))).containsExactly(8);
            assertThat(found(store, metadataKey("name").isGreaterThan("n7"))).containsExactly(8, 9);
            assertThat(found(store, metadataKey("name").isLessThanOrEqualTo("n1")))
                    .containsExactly(0, 1);
        }
    }

    @Test
    void filtersAreCombined() {
        try (LuceneEmbeddingStore store = numbered(6)) {
            assertThat(found(
                            store,
                            metadataKey("n").isEqualTo(1).or(metadataKey("n").isEqualTo(4))))
                    .containsExactly(1, 4);
            assertThat(found(store, not(metadataKey("n").isGreaterThan(1)))).containsExactly(0, 1);
            assertThat(found(
                            store,
                            metadataKey("n")
                                    .isLessThan(4)
                                    .and(not(metadataKey("n").isIn(0, 2)))))
                    .containsExactly(1, 3);
        }
    }

    @Test
    void whatLacksAKeyIsNotEqualToAnything() {
        try (LuceneEmbeddingStore store = numbered(2)) {
            assertThat(found(store, metadataKey("other").isNotEqualTo("x"))).containsExactly(0, 1);
            assertThat(found(store, metadataKey("other").isNotIn("x", "y"))).containsExactly(0, 1);
            assertThat(found(store, metadataKey("other").isEqualTo("x"))).isEmpty();
        }
    }

    @Test
    void aTextIsNotTheNumberThatItSpells() {
        try (LuceneEmbeddingStore store = numbered(5)) {
            assertThat(found(store, metadataKey("n").isEqualTo("3"))).isEmpty();
        }
    }

    @Test
    void longValuesAreToldApartByTheirEnds() {
        String start = "x".repeat(50_000);
        try (LuceneEmbeddingStore store = some(new Metadata().put("long", start + "1"))) {
            assertThat(all(store, metadataKey("long").isEqualTo(start + "1"))).hasSize(1);
            assertThat(all(store, metadataKey("long").isEqualTo(start + "2"))).isEmpty();
        }
    }

    @Test
    void aSetMayHaveFiftyThousandValues() {
        List<Integer> even = IntStream.range(0, 50_000).map(n -> 2 * n).boxed().toList();
        try (LuceneEmbeddingStore store = numbered(6)) {
            assertThat(found(store, metadataKey("n").isIn(even))).containsExactly(0, 2, 4);
            assertThat(found(store, metadataKey("n").isNotIn(even))).containsExactly(1, 3, 5);
        }
    }

    @Test
    void aFilterThatItDoesNotKnowIsRefusedByName() {
        try (LuceneEmbeddingStore store = numbered(1)) {
            assertThatThrownBy(() -> all(store, new ContainsString("name", "n")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("ContainsString");
            assertThatThrownBy(() -> all(store, new IsGreaterThan("id", new UUID(1, 1))))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("UUID");
        }
    }

    @Test
    void entriesAreRemovedByFilterAndAllTogether() {
        try (LuceneEmbeddingStore store = numbered(5)) {
            store.removeAll(metadataKey("n").isIn(1, 2));
            assertThat(found(store, metadataKey("n").isGreaterThanOrEqualTo(0))).containsExactly(0, 3, 4);

            store.removeAll();
            assertThat(all(store)).isEmpty();
        }
    }

    @Test
    void nearlyAllOfManyAreFoundInTheirTrueOrder() {
        try (LuceneEmbeddingStore store = numbered(6_000)) {
            List<EmbeddingMatch<TextSegment>> nearest = search(store, vector(-1), null, 5_000, 0);

            assertThat(nearest).hasSize(5_000);
            assertThat(nearest).extracting(EmbeddingMatch::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        }
    }

    @Test
    void theNearestOfManyAreFoundAmongWhatTheFilterAdmits() {
        try (LuceneEmbeddingStore store = numbered(6_000)) {
            Filter most = metadataKey("n").isGreaterThanOrEqualTo(1_000);
            List<Integer> all =
                    numbers(search(store, vector(-1), most, 5_000, 0)).subList(0, 20);

            assertThat(numbers(search(store, vector(-1), most, 20, 0))).isEqualTo(all);
        }
    }

    @Test
    void whatIsLessRelevantThanAskedForIsLeftOut() {
        try (LuceneEmbeddingStore store = numbered(50)) {
            assertThat(search(store, vector(7), null, 50, 0.999))
                    .singleElement()
                    .satisfies(match -> assertThat(match.embedded().metadata().getInteger("n"))
                            .isEqualTo(7));
        }
    }

    @Test
    void aVectorWithoutDirectionIsKeptAndIsNoFault() {
        try (LuceneEmbeddingStore store = numbered(3)) {
            store.add("zero", Embedding.from(new float[DIMENSION]));

            assertThat(all(store)).hasSize(4);
            assertThat(search(store, Embedding.from(new float[DIMENSION]), null, 10, 0))
                    .hasSize(4)
                    .allSatisfy(match -> assertThat(match.score()).isEqualTo(0.5));
        }
    }

    @Test
    void aVectorOfAnotherDimensionIsRefused() {
        try (LuceneEmbeddingStore store = numbered(0)) {
            assertThatThrownBy(() -> store.add(Embedding.from(new float[] {1, 2})))
                    .hasMessageContaining("takes vectors of 16 dimensions, and this one has 2");
            assertThatThrownBy(() -> search(store, Embedding.from(new float[] {1, 2}), null, 1, 0))
                    .hasMessageContaining("dimensions");
        }
    }

    @Test
    void vectorsMayBeAsLongAsThoseOfTheLargestModels() {
        float[] long3072 = new float[3_072];
        Arrays.fill(long3072, 0.5f);
        try (LuceneEmbeddingStore store = LuceneEmbeddingStore.open(folder.resolve("long"), 3_072)) {
            store.add("1", Embedding.from(long3072));
        }
        try (LuceneEmbeddingStore store = LuceneEmbeddingStore.open(folder.resolve("long"), 3_072)) {
            assertThat(search(store, Embedding.from(long3072), null, 1, 0)).hasSize(1);
        }
    }

    private LuceneEmbeddingStore some(Metadata metadata) {
        LuceneEmbeddingStore store = LuceneEmbeddingStore.open(folder.resolve("own"), DIMENSION);
        store.add(vector(1), TextSegment.from("text", metadata));
        return store;
    }

    private LuceneEmbeddingStore numbered(int count) {
        LuceneEmbeddingStore store = LuceneEmbeddingStore.open(folder.resolve("own"), DIMENSION);
        for (int n = 0; n < count; n++) {
            store.add(
                    vector(n),
                    TextSegment.from("text", new Metadata().put("n", n).put("name", "n" + n)));
        }
        return store;
    }

    private static List<Integer> found(LuceneEmbeddingStore store, Filter filter) {
        return numbers(all(store, filter)).stream().sorted().toList();
    }

    private static List<Integer> numbers(List<EmbeddingMatch<TextSegment>> matches) {
        return matches.stream()
                .map(match -> match.embedded().metadata().getInteger("n"))
                .toList();
    }

    private static List<EmbeddingMatch<TextSegment>> all(LuceneEmbeddingStore store) {
        return search(store, vector(1), null, 100, 0);
    }

    private static List<EmbeddingMatch<TextSegment>> all(LuceneEmbeddingStore store, Filter filter) {
        return search(store, vector(1), filter, 100, 0);
    }

    private static List<EmbeddingMatch<TextSegment>> search(
            LuceneEmbeddingStore store, Embedding query, Filter filter, int most, double least) {
        return store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(query)
                        .filter(filter)
                        .maxResults(most)
                        .minScore(least)
                        .build())
                .matches();
    }
}
