package io.github.camelconfluence.search.store.lucene;

import io.github.camelconfluence.search.store.VectorDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder whose folders are stores.
 *
 * @param folder made when something is opened in it
 */
public record LuceneDatabase(Path folder) implements VectorDatabase {

    @Override
    public LuceneEmbeddingStore open(String name, int dimension) {
        return LuceneEmbeddingStore.open(folder.resolve(name), dimension);
    }

    @Override
    public List<String> names(String prefix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(store -> store.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("vectors.folder=" + folder + ": it cannot be read", e);
        }
    }

    /** A folder that holds something else is left alone, and refused. */
    @Override
    public void drop(String name) {
        Path store = folder.resolve(name);
        LuceneEmbeddingStore.dimensionIn(store);
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(store);
        } catch (IOException e) {
            throw new UncheckedIOException("vectors.folder=" + folder + ": " + name + " cannot be deleted", e);
        }
    }
}
