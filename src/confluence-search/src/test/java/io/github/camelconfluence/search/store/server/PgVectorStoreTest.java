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
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.EmbeddingStoreContract;
import io.github.camelconfluence.search.store.StoreGoneException;
import io.github.camelconfluence.servers.PgVectorServer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PgVectorStoreTest extends EmbeddingStoreContract {

    private static final Filter ANY = metadataKey(ChunkFields.RECORD).isEqualTo(ChunkFields.CHUNK);
    private static final String NAME = "confluence__model_1a2b";

    private static PgVectorServer server;
    private static PgVectorDatabase database;

    private ChunkStore passages;

    @BeforeAll
    static void start() {
        server = PgVectorServer.startOrSkip();
        database = new PgVectorDatabase(server.url(), PgVectorServer.USERNAME, "any", 4);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected EmbeddingStore<TextSegment> open() {
        database.drop(NAME);
        PgVectorStore store = database.open(NAME, DIMENSION);
        passages = new ChunkStore(store, DIMENSION);
        return store;
    }

    @Test
    void wordsAreFoundInTextTitleAndHeadingsByTheirStem() {
        passages.put(List.of(
                chunk("1", 0, "Rotate the certificates every year"),
                chunk("2", 0, "Nothing", new Metadata().put(ChunkFields.TITLE, "Certificate rotation")),
                chunk("3", 0, "Nothing", new Metadata().put(ChunkFields.HEADINGS, "Keys › Rotating")),
                chunk("4", 0, "Something else")));

        assertThat(matching("How do I rotate a certificate?", ANY)).containsExactlyInAnyOrder("1-0", "2-0", "3-0");
    }

    @Test
    void whoHasMoreOfTheWordsComesFirst() {
        passages.put(List.of(
                chunk("1", 0, "The kitchen has a coffee machine"),
                chunk("2", 0, "The coffee machine leaks: close the valve of the coffee machine"),
                chunk("3", 0, "The valve of the boiler")));

        assertThat(matching("coffee machine valve", ANY).get(0)).isEqualTo("2-0");
    }

    @Test
    void wordsAreFoundOnlyInWhatTheCallerMayRead() {
        passages.put(List.of(
                chunk("1", 0, "Salaries", new Metadata().put(ChunkFields.ACCESS_ID, "board")),
                chunk("2", 0, "Salaries", new Metadata().put(ChunkFields.ACCESS_ID, "all"))));

        assertThat(matching("salaries", metadataKey(ChunkFields.ACCESS_ID).isIn("all")))
                .containsExactly("2-0");
    }

    @Test
    void textWithCharactersThatPostgresDoesNotTakeIsKeptWithoutThem() {
        passages.put(List.of(chunk("1", 0, "Turn\0 the key")));

        assertThat(matching("key", ANY)).containsExactly("1-0");
    }

    @Test
    void manyAskAndWriteAtOnce() {
        passages.put(chunks("1", 20));

        IntStream.range(0, 100).parallel().forEach(number -> {
            passages.put(chunks("c" + number, 3));
            assertThat(passages.of(List.of("c" + number))).hasSize(3);
            assertThat(passages.nearest(vector(number), ANY, 10)).hasSize(10);
        });
    }

    @Test
    void oneConnectionIsEnough() throws Exception {
        passages.close();
        PgVectorDatabase narrow = new PgVectorDatabase(server.url(), PgVectorServer.USERNAME, "any", 1);
        try (ChunkStore one = new ChunkStore(narrow.open(NAME, DIMENSION), DIMENSION)) {
            IntStream.range(0, 20).parallel().forEach(number -> one.put(chunks("c" + number, 3)));

            assertThat(one.of(List.of("c3", "c7"))).hasSize(6);
        }
    }

    @Test
    void whateverIsTypedIsASearchAndNoFault() {
        passages.put(chunks("1", 1));

        for (String typed : List.of(
                "",
                "   ",
                "'",
                "\\",
                "a & | ! :*",
                "the of and",
                "x'); drop table y; --",
                "?",
                "<->",
                "日本",
                "\u0000")) {
            assertThat(matching(typed, ANY)).as(typed).isEmpty();
        }
    }

    @Test
    void aNegationDoesNotLetEverythingElseThrough() {
        passages.put(List.of(
                chunk("1", 0, "For all", new Metadata().put(ChunkFields.SPACE, "ENG")),
                chunk("2", 0, "For all, elsewhere", new Metadata().put(ChunkFields.SPACE, "HR")),
                chunk("3", 0, "For the board", new Metadata().put(ChunkFields.ACCESS_ID, "board"))));

        assertThat(nearest(metadataKey(ChunkFields.SPACE)
                        .isNotEqualTo("HR")
                        .and(metadataKey(ChunkFields.ACCESS_ID).isIn("everyone"))))
                .containsExactly("For all");
        assertThat(nearest(not(metadataKey(ChunkFields.SPACE).isIn("HR", "ENG"))))
                .containsExactly("For the board");
        assertThat(nearest(metadataKey(ChunkFields.SPACE)
                        .isEqualTo("HR")
                        .or(metadataKey(ChunkFields.ACCESS_ID).isNotIn("everyone"))))
                .containsExactlyInAnyOrder("For all, elsewhere", "For the board");
    }

    @Test
    void aFilterIsNoSql() {
        passages.put(chunks("1", 1));

        assertThat(nearest(metadataKey(ChunkFields.SPACE).isEqualTo("' or '1'='1")))
                .isEmpty();
        assertThatThrownBy(() -> nearest(metadataKey("x' = '' or '1").isEqualTo("y")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFilterTakesThousandsOfValues() {
        passages.put(chunks("4999", 2));
        List<String> many =
                IntStream.range(0, 40_000).mapToObj(Integer::toString).toList();

        assertThat(passages.of(many)).hasSize(2);
    }

    @Test
    void storesAreListedByTheBeginningOfTheirNames() throws Exception {
        passages.close();
        database.open("other__x", DIMENSION).close();

        assertThat(database.names("confluence__")).containsExactly(NAME);
        database.drop("other__x");
        assertThat(database.names("other")).isEmpty();
    }

    @Test
    void vectorsOfAnotherDimensionAreNotMixedButBegunAnew() throws Exception {
        passages.put(chunks("1", 1));
        passages.close();
        try (ChunkStore wider = new ChunkStore(database.open(NAME, 20), 20)) {
            assertThat(wider.of(List.of("1"))).isEmpty();
        }
    }

    @Test
    void aFilterByWhatPostgresHasNoTextForFindsNothing() {
        passages.put(chunks("1", 1));

        assertThat(nearest(metadataKey(ChunkFields.ACCESS_ID).isEqualTo("every\0one")))
                .isEmpty();
        assertThat(nearest(metadataKey(ChunkFields.ACCESS_ID).isIn("\0", "everyone")))
                .hasSize(1);
    }

    @Test
    void whoeverOnlyReadsChangesNothing() throws Exception {
        passages.put(chunks("1", 2));
        passages.close();

        assertThatThrownBy(() -> database.openAsItIs(NAME, 20)).hasMessageContainingAll("embeddings.model", "20");
        assertThatThrownBy(() -> database.openAsItIs("confluence__none", DIMENSION))
                .hasMessageContaining("confluence__none");
        assertThat(database.names("confluence__")).containsExactly(NAME);
        try (ChunkStore read = new ChunkStore(database.openAsItIs(NAME, DIMENSION), DIMENSION)) {
            assertThat(read.of(List.of("1"))).hasSize(2);
        }
    }

    @Test
    void aTableThatIsMadeAnewUnderItsUserIsNoticedAndSaid() throws Exception {
        passages.put(chunks("1", 1));
        assertThat(passages.isGone()).isFalse();

        database.drop(NAME);
        database.open(NAME, DIMENSION).close();

        assertThatThrownBy(() -> passages.put(chunks("1", 2)))
                .hasRootCauseInstanceOf(StoreGoneException.class)
                .hasMessageContainingAll(NAME, "Restart");
        assertThatThrownBy(() -> passages.of(List.of("1"))).isInstanceOf(StoreGoneException.class);
        assertThat(passages.isGone()).isTrue();
    }

    @Test
    void whatIsWrongWithTheOptionsIsSaidWithTheirNames() {
        assertThatThrownBy(() -> new PgVectorDatabase("postgres://x", null, null, 1))
                .hasMessageContaining("vectors.pgvector.url");
        assertThatThrownBy(() -> database.open("a\"; drop table x", DIMENSION))
                .hasMessageContaining("vectors.collection");
        PgVectorDatabase nobody = new PgVectorDatabase("jdbc:postgresql://127.0.0.1:1/x", "me", "s3cret", 1);
        assertThatThrownBy(() -> nobody.open(NAME, DIMENSION))
                .hasMessageContaining("vectors.pgvector.url")
                .hasStackTraceContaining("refused")
                .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("s3cret"));
        assertThat(nobody.toString()).doesNotContain("s3cret");
    }

    private List<String> matching(String words, Filter filter) {
        return passages.matching(words, filter, 10).stream()
                .map(match -> match.embedded().metadata().getString(ChunkFields.CHUNK_ID))
                .toList();
    }

    private List<String> nearest(Filter filter) {
        return passages.nearest(vector(1), filter, 10).stream()
                .map(match -> match.embedded().text())
                .toList();
    }
}
