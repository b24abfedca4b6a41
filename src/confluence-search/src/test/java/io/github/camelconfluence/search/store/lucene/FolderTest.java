package io.github.camelconfluence.search.store.lucene;

import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static io.github.camelconfluence.search.store.Passages.chunks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelconfluence.search.store.ChunkStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("vectors");
    }

    @Test
    void whatWasPutIsThereAfterClosing() throws Exception {
        fill(folder, 5);

        assertThat(passages(folder)).isEqualTo(5);
    }

    @Test
    void theStoreSaysWhatDimensionItHas() throws Exception {
        assertThat(LuceneEmbeddingStore.dimensionIn(folder)).isEmpty();

        fill(folder, 1);

        assertThat(LuceneEmbeddingStore.dimensionIn(folder)).hasValue(DIMENSION);
    }

    @Test
    void aStoreOfAnotherDimensionIsRefusedAndStays() throws Exception {
        fill(folder, 2);

        assertThatThrownBy(() -> LuceneEmbeddingStore.open(folder, 8))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContainingAll("vectors.folder=" + folder, "16 dimensions", "makes 8");
        assertThat(passages(folder)).isEqualTo(2);
    }

    @Test
    void anEmptiedStoreTakesAnotherDimension() throws Exception {
        fill(folder, 2);

        try (LuceneEmbeddingStore store = LuceneEmbeddingStore.openEmptied(folder, 8)) {
            assertThat(new ChunkStore(store, 8).of(List.of("1"))).isEmpty();
            store.add(dev.langchain4j.data.embedding.Embedding.from(new float[] {1, 2, 3, 4, 5, 6, 7, 8}));
        }
        assertThat(LuceneEmbeddingStore.dimensionIn(folder)).hasValue(8);
    }

    @Test
    void whatIsEmptiedByRemovingAllIsStillAStore() {
        try (LuceneEmbeddingStore store = LuceneEmbeddingStore.open(folder, DIMENSION)) {
            store.removeAll();
        }

        assertThat(LuceneEmbeddingStore.dimensionIn(folder)).hasValue(DIMENSION);
    }

    @Test
    void aKilledProcessLeavesWhatItFlushedAndNothingElse() throws Exception {
        Process process = start(folder);
        try (BufferedReader says = process.inputReader()) {
            assertThat(says.readLine()).isEqualTo("flushed 100, put 50 more");
            process.destroyForcibly().waitFor();
        }

        assertThat(passages(folder)).isEqualTo(100);
    }

    @Test
    void aSecondProcessIsRefusedWhileTheFirstHasTheFolder() throws Exception {
        Process process = start(folder);
        try (BufferedReader says = process.inputReader()) {
            assertThat(says.readLine()).startsWith("flushed");
            assertThatThrownBy(() -> LuceneEmbeddingStore.open(folder, DIMENSION))
                    .isInstanceOf(UnusableFolderException.class)
                    .hasMessageContainingAll("vectors.folder=" + folder, "another process");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSecondStoreInTheSameProcessIsRefused() {
        try (LuceneEmbeddingStore first = LuceneEmbeddingStore.open(folder, DIMENSION)) {
            assertThatThrownBy(() -> LuceneEmbeddingStore.open(folder, DIMENSION))
                    .isInstanceOf(UnusableFolderException.class)
                    .hasMessageContaining("has it open");
            first.flush();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".cfs", ".cfe", ".si", "segments_"})
    void aTornFileIsRefusedAndNothingIsTouched(String which) throws Exception {
        fill(folder, 200);
        Path torn = file(which);
        byte[] whole = Files.readAllBytes(torn);
        Files.write(torn, Arrays.copyOf(whole, whole.length / 2));

        assertRefusedAsItIs("damaged");
    }

    @Test
    void aMissingFileIsRefusedAndNothingIsTouched() throws Exception {
        fill(folder, 200);
        Files.delete(file(".cfs"));

        assertRefusedAsItIs("damaged");
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndNothingIsTouched() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertRefusedAsItIs("is not a vector store");
    }

    @Test
    void somebodyElsesIndexIsRefusedAndNothingIsTouched() throws Exception {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.commit();
        }

        assertRefusedAsItIs("is not a vector store");
    }

    @Test
    void whatDiedBeforeItBeganIsBegunAgain() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("write.lock"), "");
        Files.writeString(folder.resolve("pending_segments_1"), "torn");

        fill(folder, 1);

        assertThat(passages(folder)).isEqualTo(1);
    }

    /** As a full disk does. */
    @Test
    void whatCouldNotBeWrittenForATimeIsWrittenAgainWithoutARestart() throws Exception {
        Path away = parent.resolve("away");
        try (ChunkStore store = new ChunkStore(LuceneEmbeddingStore.open(folder, DIMENSION), DIMENSION)) {
            store.put(chunks("1", 100));
            store.flush();
            Files.move(folder, away);
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> {
                            store.put(chunks("2", 100));
                            store.flush();
                        })
                        .hasRootCauseInstanceOf(IOException.class)
                        .hasMessageContaining("cannot be written");
            }
            assertThat(folder).doesNotExist();
            Files.move(away, folder);

            store.put(chunks("2", 100));
            store.flush();
            assertThat(store.of(List.of("1", "2"))).hasSize(200);
        }
        assertThat(passages(folder)).isEqualTo(100);
        try (ChunkStore store = new ChunkStore(LuceneEmbeddingStore.open(folder, DIMENSION), DIMENSION)) {
            assertThat(store.of(List.of("2"))).hasSize(100);
        }
    }

    private void assertRefusedAsItIs(String why) {
        Map<String, String> before = contents();
        assertThatThrownBy(() -> LuceneEmbeddingStore.open(folder, DIMENSION))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContainingAll("vectors.folder=" + folder, why, "folder");
        assertThat(contents()).isEqualTo(before);
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !file.endsWith("write.lock"))
                    .forEach(file -> contents.put(file.getFileName().toString(), hash(file)));
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A process that never ends by itself. */
    static final class Endless {

        public static void main(String[] folder) throws Exception {
            ChunkStore store = new ChunkStore(LuceneEmbeddingStore.open(Path.of(folder[0]), DIMENSION), DIMENSION);
            store.put(chunks("1", 100));
            store.flush();
            store.put(chunks("1", 150));
            store.of(List.of("1"));
            System.out.println("flushed 100, put 50 more");
            System.in.read();
        }
    }

    private static void fill(Path folder, int count) throws Exception {
        try (ChunkStore store = new ChunkStore(LuceneEmbeddingStore.open(folder, DIMENSION), DIMENSION)) {
            store.put(chunks("1", count));
        }
    }

    private static int passages(Path folder) throws Exception {
        try (ChunkStore store = new ChunkStore(LuceneEmbeddingStore.open(folder, DIMENSION), DIMENSION)) {
            return store.of(List.of("1")).size();
        }
    }
}
