package io.github.camelconfluence.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files in a folder of their own, which only this user may read. Names are ours, never an attachment's. Thread-safe. */
final class TemporaryFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);

    private @Nullable Path folder;

    synchronized Path create() {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory(
                        "confluence-attachments-" + ProcessHandle.current().pid() + "-");
            }
            return Files.createTempFile(folder, "attachment-", ".bin");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No temporary file for an attachment can be made: give the process a java.io.tmpdir it may write to",
                    e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Temporary file {} cannot be deleted: {}", file, e.toString());
        }
    }

    @Override
    public synchronized void close() {
        Path closing = folder;
        if (closing == null) {
            return;
        }
        folder = null;
        try (Stream<Path> files = Files.list(closing)) {
            files.forEach(TemporaryFiles::delete);
        } catch (IOException e) {
            LOG.warn("Temporary folder {} cannot be listed: {}", closing, e.toString());
        }
        delete(closing);
    }
}
