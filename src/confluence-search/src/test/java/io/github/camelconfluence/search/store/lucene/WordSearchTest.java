package io.github.camelconfluence.search.store.lucene;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static io.github.camelconfluence.search.store.Passages.chunk;
import static io.github.camelconfluence.search.store.Passages.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.store.embedding.filter.Filter;
import io.github.camelconfluence.search.store.ChunkFields;
import io.github.camelconfluence.search.store.ChunkStore;
import io.github.camelconfluence.search.store.Note;
import io.github.camelconfluence.search.store.StoredChunk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSearchTest {

    private static final Filter ANY = metadataKey(ChunkFields.RECORD).isEqualTo(ChunkFields.CHUNK);

    @TempDir
    private Path folder;

    private ChunkStore store;
    private int contents;

    @BeforeEach
    void open() {
        store = new ChunkStore(LuceneEmbeddingStore.open(folder.resolve("store"), DIMENSION), DIMENSION);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max.poll.interval.ms",
                "ERR-4012",
                "err-4012",
                "maxPollRecords",
                "MAX_POLL",
                "acme/rag-pipelines",
                "--dry-run",
                "v2.13.1",
                "CVE-2024-12345"
            })
    void anIdentifierIsFoundAsItIsTyped(String identifier) {
        put("Set " + identifier + " and restart.");
        put("Set something else and restart, 2024 times.");
        put("Nothing.");

        assertThat(found(identifier)).first().isEqualTo("Set " + identifier + " and restart.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"max.poll.interval.ms", "maxPollIntervalMs", "max_poll_interval_ms", "max-poll-interval-ms"})
    void anIdentifierIsFoundByItsParts(String identifier) {
        put("Set " + identifier + " and restart.");
        put("Something else.");

        assertThat(found("interval")).containsExactly("Set " + identifier + " and restart.");
        assertThat(found("poll interval")).containsExactly("Set " + identifier + " and restart.");
    }

    @Test
    void theWholeIdentifierRanksAboveItsPartsElsewhere() {
        put("Error ERR-4013 comes after 4012 others, and err is human.");
        put("What to do when ERR-4012 is in the log, and in which order, and whom to call.");

        assertThat(found("ERR-4012")).first().asString().startsWith("What to do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployment", "deployments", "Deployment's", "Deployment’s", "DEPLOYMENT"})
    void englishWordsAreFoundInOtherForms(String form) {
        put("Each deployment is announced.");
        put("Something else.");

        assertThat(found(form)).containsExactly("Each deployment is announced.");
    }

    @Test
    void verbsAreFoundInOtherForms() {
        put("Restarting takes a minute.");

        assertThat(found("restarted")).hasSize(1);
        assertThat(found("how to restart")).hasSize(1);
    }

    @Test
    void accentsDoNotMatter() {
        put("Die Größe des Cafés über dem Fluß");

        assertThat(found("grosse")).hasSize(1);
        assertThat(found("CAFES UBER")).hasSize(1);
    }

    @Test
    void chineseJapaneseAndKoreanAreFoundWithoutSpaces() {
        put("東京の大阪支社で会議を行います。");
        put("京都の東側にある別の町。");
        put("데이터베이스 백업 절차");

        assertThat(found("東京")).first().asString().startsWith("東京");
        assertThat(found("会議")).hasSize(1);
        assertThat(found("町")).hasSize(1);
        assertThat(found("백업")).hasSize(1);
    }

    @Test
    void rareWordsCountForMoreThanCommonOnes() {
        for (int i = 0; i < 20; i++) {
            put("How do I do the thing number " + i);
        }
        put("Rotation of credentials.");

        assertThat(found("how do I do the rotation")).first().isEqualTo("Rotation of credentials.");
    }

    @Test
    void titleHeadingsAndLabelsAreFoundAndTheTitleCountsForMore() {
        put("In passing it names failover, among many other things.");
        put(
                "In a crisis do this, and among many other things that.",
                new Metadata().put(ChunkFields.TITLE, "Failover"));
        put("By heading.", new Metadata().put(ChunkFields.HEADINGS, "Operations › Switchover"));
        put("By label.", new Metadata().put(ChunkFields.LABELS, "oncall pager"));

        assertThat(found("failover")).hasSize(2).first().asString().startsWith("In a crisis");
        assertThat(found("switchover")).containsExactly("By heading.");
        assertThat(found("pager")).containsExactly("By label.");
    }

    @Test
    void onlyWhatTheFilterAdmitsIsFound() {
        put("Secret plan", new Metadata().put(ChunkFields.ACCESS_ID, "board"));
        put("Public plan", new Metadata().put(ChunkFields.ACCESS_ID, "all"));

        assertThat(found("plan", metadataKey(ChunkFields.ACCESS_ID).isIn("all", "staff")))
                .containsExactly("Public plan");
    }

    @Test
    void whatWasReplacedIsFoundByItsNewWordsOnly() {
        store.put(List.of(chunk("1", 0, "old words")));
        store.put(List.of(chunk("1", 0, "new words")));

        assertThat(found("old")).isEmpty();
        assertThat(found("new")).hasSize(1);
    }

    @Test
    void notesAreNoPassages() {
        store.putNotes(List.of(new Note("access", "a", "staff and board")));

        assertThat(store.matching("staff", metadataKey(ChunkFields.NOTE_KEY).isNotEqualTo("x"), 10))
                .isEmpty();
    }

    @Test
    void noMoreAreFoundThanAskedFor() {
        for (int i = 0; i < 5; i++) {
            put("The same words");
        }

        assertThat(store.matching("same", ANY, 3)).hasSize(3);
        assertThat(store.matching("same", ANY, 0)).isEmpty();
    }

    @Test
    void aMatchHasItsKeyAndItsVector() {
        store.put(List.of(chunk("1", 0, "words")));

        assertThat(store.matching("words", ANY, 1)).singleElement().satisfies(match -> {
            assertThat(match.embeddingId()).isEqualTo(StoredChunk.keyOf("1-0"));
            assertThat(match.embedding().vector())
                    .isEqualTo(vector("1-0".hashCode()).vector());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "?",
                "\"",
                "\"open",
                "(",
                "a AND (",
                "NOT",
                "title:",
                "~",
                "^2",
                "[a TO",
                "\\",
                "+-&&||!{}",
                "\0",
                "\n\t",
                "\uD83D",
                "🚀",
                "'; DROP TABLE",
                "<script>",
                "%s%n",
                "../../etc"
            })
    void nothingThatIsTypedIsAnError(String junk) {
        put("Something");

        assertThatCode(() -> found(junk)).doesNotThrowAnyException();
        assertThat(found(junk + " something")).hasSize(1);
    }

    @Test
    void aNovelIsNoErrorEither() {
        put("Something");

        assertThat(found("something " + "word1 word2 word3 ".repeat(100_000))).hasSize(1);
        assertThat(found("x".repeat(1_000_000))).isEmpty();
    }

    private void put(String text) {
        put(text, new Metadata());
    }

    private void put(String text, Metadata metadata) {
        store.put(List.of(chunk("content" + contents++, 0, text, metadata)));
    }

    private List<String> found(String words) {
        return found(words, ANY);
    }

    private List<String> found(String words, Filter filter) {
        return store.matching(words, filter, 50).stream()
                .map(match -> match.embedded().text())
                .toList();
    }
}
