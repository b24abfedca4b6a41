package io.github.camelconfluence.search.store.lucene;

import io.github.camelconfluence.search.store.VectorDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder whose folders are stores.
 *
 * @param folder made when something is opened in it
 */
public record LuceneDatabase(Path folder) implements VectorDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneDatabase.class);

    /** Of a store that is being deleted: a kill meanwhile leaves half a store, which nobody could open or tell from damage. */
    private static final String DROPPED = "dropped-";

    @Override
    public LuceneEmbeddingStore open(String name, int dimension) {
        sweep();
        Path store = folder.resolve(name);
        OptionalInt present = LuceneEmbeddingStore.dimensionIn(store);
        if (present.orElse(dimension) == dimension) {
            return LuceneEmbeddingStore.open(store, dimension);
        }
        LOG.warn(
                "The folder {} has vectors of {} numbers, embeddings.model makes {}: it is built anew",
                store,
                present.getAsInt(),
                dimension);
        return LuceneEmbeddingStore.openEmptied(store, dimension);
    }

    @Override
    public LuceneEmbeddingStore openAsItIs(String name, int dimension) {
        Path store = folder.resolve(name);
        if (LuceneEmbeddingStore.dimensionIn(store).isEmpty()) {
            throw new IllegalStateException("vectors.folder=" + folder + ": there is no store " + name);
        }
        return LuceneEmbeddingStore.open(store, dimension);
    }

    @Override
    public List<String> names(String prefix) {
        return folders(prefix).stream()
                .map(store -> store.getFileName().toString())
                .toList();
    }

    private List<Path> folders(String prefix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(store -> store.getFileName().toString().startsWith(prefix))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("vectors.folder=" + folder + ": it cannot be read", e);
        }
    }

    /** A folder that holds something else, or that somebody has open, is left alone, and refused. */
    @Override
    public void drop(String name) {
        Path store = folder.resolve(name);
        sweep();
        LuceneEmbeddingStore.dimensionIn(store);
        IndexFolder.whileNobodyHasItOpen(
                store, () -> Files.move(store, folder.resolve(DROPPED + name), StandardCopyOption.ATOMIC_MOVE));
        sweep();
    }

    /** What stays is in nobody's way, and is tried again at the next start. */
    private void sweep() {
        for (Path dropped : folders(DROPPED)) {
            try (Stream<Path> files = Files.list(dropped)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(dropped);
            } catch (IOException e) {
                LOG.warn("What is left of a dropped index in {} could not be deleted: {}", dropped, e.toString());
            }
        }
    }
}
