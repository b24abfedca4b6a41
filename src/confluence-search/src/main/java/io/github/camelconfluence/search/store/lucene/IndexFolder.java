package io.github.camelconfluence.search.store.lucene;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * A folder with a store in it, open. What it is, and how long its vectors are, is written with every commit: a folder
 * without that mark is somebody else's and is left as it is.
 */
record IndexFolder(Path path, int dimension, IndexWriter writer, SearcherManager searchers) {

    private static final String FORMAT = "camel-confluence";

    /** To be raised whenever documents are laid out, or words analysed, in another way. */
    private static final String FORMAT_NOW = "1";

    private static final String DIMENSION = "dimension";
    private static final int NONE = 0;

    /** Vectors gather in memory up to this; then they become a segment on disk. */
    private static final double BUFFER_MB = 32;

    static IndexFolder open(Path folder, int dimension) {
        OptionalInt before = dimensionIn(folder);
        if (before.orElse(dimension) != dimension) {
            throw new UnusableFolderException(
                    folder,
                    "the store has vectors of " + before.getAsInt() + " dimensions, and the embedding model makes "
                            + dimension + ". Give the model a folder of its own, or delete this one to fill it anew",
                    null);
        }
        return open(folder, dimension, before.isEmpty());
    }

    static IndexFolder openEmptied(Path folder, int dimension) {
        dimensionIn(folder);
        return open(folder, dimension, true);
    }

    /** Lucene closes what it could not write to, a full disk for example, so that nothing but what was flushed remains. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** With what has not been flushed yet. */
    void close() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }

    static OptionalInt dimensionIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return OptionalInt.empty();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            int dimension = dimensionIn(folder, directory);
            return dimension == NONE ? OptionalInt.empty() : OptionalInt.of(dimension);
        } catch (IOException | RuntimeException e) {
            throw unusable(folder, e);
        }
    }

    private static int dimensionIn(Path folder, Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            Map<String, String> mark = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!FORMAT_NOW.equals(mark.get(FORMAT))) {
                throw foreign(folder);
            }
            return Integer.parseInt(requireNonNullElse(mark.get(DIMENSION), ""));
        }
        if (!Arrays.stream(directory.listAll()).allMatch(IndexFolder::isLeftOfTheVeryStart)) {
            throw foreign(folder);
        }
        return NONE;
    }

    /** What a process leaves that died before its first commit, which comes before anything is written. */
    private static boolean isLeftOfTheVeryStart(String file) {
        return file.equals(IndexWriter.WRITE_LOCK_NAME) || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }

    /** What is to be done to a folder that is there, while nobody else can open it. */
    static void whileNobodyHasItOpen(Path folder, Change change) {
        try (Directory directory = FSDirectory.open(folder);
                Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            held.ensureValid();
            change.make();
        } catch (LockObtainFailedException e) {
            throw inUse(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("vectors.folder=" + folder + ": it cannot be changed", e);
        }
    }

    interface Change {
        void make() throws IOException;
    }

    private static IndexFolder open(Path folder, int dimension, boolean empty) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try {
                IndexWriter writer = new IndexWriter(directory, configuration());
                return open(folder, dimension, empty, writer);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            throw inUse(folder, e);
        } catch (IOException | RuntimeException e) {
            throw unusable(folder, e);
        }
    }

    private static IndexFolder open(Path folder, int dimension, boolean empty, IndexWriter writer) throws IOException {
        try {
            if (empty) {
                writer.deleteAll();
                writer.setLiveCommitData(Map.of(FORMAT, FORMAT_NOW, DIMENSION, Integer.toString(dimension))
                        .entrySet());
                writer.commit();
            }
            // Opens every file of the commit, so that damage is found now and not by whoever searches.
            return new IndexFolder(folder, dimension, writer, new SearcherManager(writer, new SearcherFactory()));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(new WordAnalyzer())
                .setCodec(new LongVectorsCodec())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    private static UnusableFolderException inUse(Path folder, LockObtainFailedException e) {
        return new UnusableFolderException(
                folder,
                "another process, or another store in this one, has it open, and only one may."
                        + " Stop that one, or give this one a folder of its own",
                e);
    }

    private static UnusableFolderException foreign(Path folder) {
        return new UnusableFolderException(
                folder,
                "what is in it is not a vector store, or one of another version of this program. Name an empty or a new"
                        + " folder, or delete what is in this one to fill it anew",
                null);
    }

    private static RuntimeException unusable(Path folder, Exception cause) {
        if (cause instanceof UnusableFolderException known) {
            return known;
        }
        if (cause instanceof FileSystemException denied && !Files.isWritable(folder)) {
            return new UncheckedIOException("vectors.folder=" + folder + ": it cannot be written", denied);
        }
        return new UnusableFolderException(
                folder,
                "the store in it is damaged or of another version of Lucene (" + cause.getMessage()
                        + "). Restore it from a copy, or delete it or name another folder to fill it anew",
                cause);
    }
}
