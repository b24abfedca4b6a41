package io.github.camelconfluence.search.store.lucene;

import static io.github.camelconfluence.search.store.Passages.DIMENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneDatabaseTest {

    @TempDir
    private Path folder;

    private LuceneDatabase database;

    @BeforeEach
    void open() {
        database = new LuceneDatabase(folder);
    }

    @Test
    void storesAreListedByTheBeginningOfTheirNames() {
        database.open("wiki__b", DIMENSION).close();
        database.open("wiki__a", DIMENSION).close();
        database.open("other__a", DIMENSION).close();

        assertThat(database.names("wiki__")).containsExactly("wiki__a", "wiki__b");
        assertThat(new LuceneDatabase(folder.resolve("none")).names("")).isEmpty();
    }

    @Test
    void whatIsDroppedIsGoneWithItsFiles() {
        database.open("wiki__a", DIMENSION).close();
        database.drop("wiki__a");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStoreThatIsOpenIsNotDropped() {
        try (LuceneEmbeddingStore store = database.open("wiki__a", DIMENSION)) {
            assertThatThrownBy(() -> database.drop("wiki__a"))
                    .isInstanceOf(UnusableFolderException.class)
                    .hasMessageContainingAll("vectors.folder=", "has it open");
            store.flush();
        }
        assertThat(database.names("")).containsExactly("wiki__a");
    }

    @Test
    void aFolderThatIsNoStoreIsNotDropped() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("wiki__mine"));
        Files.writeString(mine.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> database.drop("wiki__mine")).hasMessageContaining("is not a vector store");
        assertThat(mine.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void whatAKillLeftOfADroppedStoreIsInNobodysWayAndIsSweptAway() throws Exception {
        Path half = Files.createDirectories(folder.resolve("dropped-wiki__a"));
        Files.writeString(half.resolve("_0.cfs"), "half of a store");

        assertThat(database.names("wiki__")).isEmpty();
        database.open("wiki__b", DIMENSION).close();

        assertThat(half).doesNotExist();
        assertThat(database.names("")).containsExactly("wiki__b");
    }

    @Test
    void whoeverOnlyReadsMakesNoStore() {
        assertThatThrownBy(() -> database.openAsItIs("wiki__a", DIMENSION)).hasMessageContaining("no store wiki__a");
        assertThat(folder).isEmptyDirectory();
    }
}
