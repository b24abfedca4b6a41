package io.github.camelconfluence.search.store;

import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static io.github.camelconfluence.search.store.Passages.chunks;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.search.store.lucene.LuceneDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedStoreTest {

    @TempDir
    private Path folder;

    private VectorDatabase database;

    @BeforeEach
    void open() {
        database = new LuceneDatabase(folder);
    }

    @Test
    void changingTheModelRebuildsTheIndexInsteadOfMixingDimensions() throws Exception {
        Generation before = filled("all-minilm-l6-v2", DIMENSION);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(said, true, UTF_8));
        FollowedStore opened;
        try {
            opened = FollowedStore.open(database, "wiki", "openai:wide", 24, Clock.systemUTC());
        } finally {
            System.setErr(err);
        }
        try (ChunkStore store = opened.store()) {
            assertThat(store.of(List.of("1"))).isEmpty();
        }

        assertThat(said.toString(UTF_8))
                .contains("WARN", "embeddings.model is openai:wide now", "wiki__all_minilm_l6_v2_", "are dropped");
        assertThat(opened.generation().id()).isNotEqualTo(before.id());
        assertThat(database.names("")).singleElement().asString().startsWith("wiki__openai_wide_");
    }

    @Test
    void theSameModelWithAnotherDimensionIsBegunAnewToo() throws Exception {
        Generation before = filled("openai:short", DIMENSION);
        FollowedStore opened = FollowedStore.open(database, "wiki", "openai:short", 8, Clock.systemUTC());
        try (ChunkStore store = opened.store()) {
            assertThat(store.of(List.of("1"))).isEmpty();
        }

        assertThat(opened.generation().id()).isNotEqualTo(before.id());
    }

    @Test
    void whoeverOnlySearchesWithAnotherModelDropsNothingAndIsToldSo() throws Exception {
        filled("openai:good", DIMENSION);

        assertThatThrownBy(() -> FollowedStore.openAsItIs(database, "wiki", "all-minilm-l6-v2", DIMENSION))
                .hasMessageContainingAll(
                        "no index for embeddings.model=all-minilm-l6-v2",
                        "vectors.collection=wiki",
                        "one for another model: wiki__openai_good_");
        assertThat(filled("openai:good", DIMENSION).id()).isEqualTo(generation("openai:good"));
        assertThat(database.names("")).hasSize(1);
    }

    @Test
    void whoeverOnlySearchesFindsWhatWasFilledOnceItIsThere() throws Exception {
        assertThatThrownBy(() -> FollowedStore.openAsItIs(database, "wiki", "openai:good", DIMENSION))
                .hasMessageContaining("There is no index")
                .hasMessageNotContaining("another model:");
        assertThat(database.names("")).isEmpty();

        Generation filled = filled("openai:good", DIMENSION);

        FollowedStore read = FollowedStore.openAsItIs(database, "wiki", "openai:good", DIMENSION);
        try (ChunkStore store = read.store()) {
            assertThat(store.of(List.of("1"))).hasSize(2);
            store.putNotes(List.of(new Note("member", "a", "of a group")));
        }
        assertThat(read.generation()).isEqualTo(filled);
    }

    @Test
    void whoeverOnlySearchesDoesNotTakeAStoreOfAnotherDimension() throws Exception {
        Generation before = filled("openai:good", DIMENSION);

        assertThatThrownBy(() -> FollowedStore.openAsItIs(database, "wiki", "openai:good", 8))
                .hasMessageContaining("makes 8");
        assertThat(generation("openai:good")).isEqualTo(before.id());
    }

    @Test
    void theLongestNameIsOneThatEveryStoreTakes() throws Exception {
        filledIn("a_collection_of_20_c", "openai:" + "text-embedding-".repeat(9));

        assertThat(database.names("")).singleElement().asString().hasSizeLessThanOrEqualTo(54);
    }

    private Generation filled(String model, int dimension) throws Exception {
        FollowedStore opened = FollowedStore.open(database, "wiki", model, dimension, Clock.systemUTC());
        try (ChunkStore store = opened.store()) {
            store.put(chunks("1", 2));
        }
        return opened.generation();
    }

    private void filledIn(String collection, String model) throws Exception {
        FollowedStore.open(database, collection, model, DIMENSION, Clock.systemUTC())
                .store()
                .close();
    }

    private String generation(String model) throws Exception {
        FollowedStore opened = FollowedStore.openAsItIs(database, "wiki", model, DIMENSION);
        opened.store().close();
        return opened.generation().id();
    }
}
