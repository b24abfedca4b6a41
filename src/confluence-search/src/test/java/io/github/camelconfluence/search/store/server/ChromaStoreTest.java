package io.github.camelconfluence.search.store.server;

import static dev.langchain4j.store.embedding.filter.Filter.not;
import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static io.github.camelconfluence.search.store.Passages.chunk;
import static io.github.camelconfluence.search.store.Passages.chunks;
import static io.github.camelconfluence.search.store.Passages.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.EmbeddingStoreContract;
import io.github.camelconfluence.search.store.StoreGoneException;
import io.github.camelconfluence.search.store.StoredChunk;
import io.github.camelconfluence.servers.ChromaServer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChromaStoreTest extends EmbeddingStoreContract {

    private static final String NAME = "confluence__model_1a2b";

    private static ChromaServer server;
    private static ChromaDatabase database;

    private ChunkStore passages;

    @BeforeAll
    static void start() {
        server = ChromaServer.startOrSkip();
        database = new ChromaDatabase(server.url());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected EmbeddingStore<TextSegment> open() {
        database.names("").forEach(database::drop);
        ChromaStore store = database.open(NAME, DIMENSION);
        passages = new ChunkStore(store, DIMENSION);
        return store;
    }

    @Test
    void negationsAreFiltersToo() {
        passages.put(List.of(
                chunk("1", 0, "Engineering", new Metadata().put(ChunkFields.SPACE, "ENG")),
                chunk("2", 0, "People", new Metadata().put(ChunkFields.SPACE, "HR")),
                chunk("3", 0, "Board", new Metadata().put(ChunkFields.ACCESS_ID, "board"))));

        assertThat(nearest(metadataKey(ChunkFields.SPACE)
                        .isNotEqualTo("HR")
                        .and(metadataKey(ChunkFields.ACCESS_ID).isIn("everyone"))))
                .containsExactly("Engineering");
        assertThat(nearest(not(metadataKey(ChunkFields.SPACE).isIn("HR", "ENG"))))
                .containsExactly("Board");
        assertThat(nearest(not(metadataKey(ChunkFields.SPACE)
                        .isEqualTo("HR")
                        .or(metadataKey(ChunkFields.ACCESS_ID).isNotIn("everyone")))))
                .containsExactly("Engineering");
    }

    @Test
    void aFilterTakesThousandsOfValues() {
        passages.put(chunks("4999", 2));
        List<String> many =
                IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();

        assertThat(passages.of(many)).hasSize(2);
    }

    @Test
    void thousandsAreRemovedAtOnce() {
        passages.put(chunks("1", 3_000));
        passages.remove(IntStream.range(0, 2_999)
                .mapToObj(ordinal -> StoredChunk.keyOf("1-" + ordinal))
                .toList());

        assertThat(passages.of(List.of("1"))).hasSize(1);
    }

    @Test
    void theCollectionIsSearchedMoreBroadlyThanChromaWouldByItself() {
        assertThat(database.request(HttpMethod.GET, "/" + NAME, null)
                        .at("/configuration_json/hnsw/ef_search")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void storesAreListedByTheBeginningOfTheirNames() {
        IntStream.range(0, 101).forEach(number -> database.open("other__" + number, DIMENSION));

        assertThat(database.names("confluence__")).containsExactly(NAME);
        assertThat(database.names("other__")).hasSize(101);
    }

    @Test
    void vectorsOfAnotherDimensionAreNotMixedButBegunAnew() {
        passages.put(chunks("1", 1));
        ChunkStore wider = new ChunkStore(database.open(NAME, 20), 20);

        assertThat(wider.of(List.of("1"))).isEmpty();
    }

    @Test
    void whoeverOnlyReadsChangesNothing() {
        passages.put(chunks("1", 2));

        assertThatThrownBy(() -> database.openAsItIs(NAME, 20)).hasMessageContainingAll("embeddings.model", "20");
        assertThatThrownBy(() -> database.openAsItIs("confluence__none", DIMENSION))
                .hasMessageContaining("404");
        assertThat(database.names("confluence__")).containsExactly(NAME);
        assertThat(new ChunkStore(database.openAsItIs(NAME, DIMENSION), DIMENSION).of(List.of("1")))
                .hasSize(2);
    }

    @Test
    void aCollectionThatIsMadeAnewUnderItsUserIsNoticedAndSaid() {
        passages.put(chunks("1", 1));
        assertThat(passages.isGone()).isFalse();

        database.drop(NAME);
        database.open(NAME, DIMENSION);

        assertThatThrownBy(() -> passages.put(chunks("1", 2)))
                .isInstanceOf(StoreGoneException.class)
                .hasMessageContainingAll(NAME, "Restart");
        assertThatThrownBy(() -> passages.of(List.of("1"))).isInstanceOf(StoreGoneException.class);
        assertThatThrownBy(() -> nearest(metadataKey(ChunkFields.SPACE).isEqualTo("x")))
                .isInstanceOf(StoreGoneException.class);
        assertThat(passages.isGone()).isTrue();
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> new ChromaDatabase("http://me:s3cret@localhost:8000"))
                .hasMessageContaining("vectors.chroma.url")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void whatIsWrongWithTheOptionsIsSaidWithTheirNames() {
        assertThatThrownBy(() -> new ChromaDatabase("localhost:8000")).hasMessageContaining("vectors.chroma.url");
        assertThatThrownBy(() -> database.open("../x", DIMENSION)).hasMessageContaining("vectors.collection");
        assertThatThrownBy(() -> new ChromaDatabase("http://127.0.0.1:1").open(NAME, DIMENSION))
                .hasMessageContaining("127.0.0.1:1 gave no answer");
        assertThatThrownBy(() -> new ChromaDatabase(server.url() + "/wrong").open(NAME, DIMENSION))
                .hasMessageContaining("check vectors.chroma.url");
    }

    private List<String> nearest(Filter filter) {
        return passages.nearest(vector(1), filter, 10).stream()
                .map(match -> match.embedded().text())
                .toList();
    }
}
