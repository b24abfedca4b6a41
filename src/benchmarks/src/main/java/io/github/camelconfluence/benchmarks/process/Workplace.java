package io.github.camelconfluence.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for what the processes write: progress with a million pages is large. It is deleted in the end, with the
 * processes stopped before, on Ctrl-C too.
 */
public final class Workplace implements AutoCloseable {

    private final Path folder;
    private final Thread end = new Thread(this::clear);

    private Workplace(Path folder) {
        this.folder = folder;
    }

    public static Workplace open() throws IOException {
        Workplace workplace = new Workplace(Files.createTempDirectory("side-by-side"));
        Runtime.getRuntime().addShutdownHook(workplace.end);
        return workplace;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        clear();
    }

    private void clear() {
        ChildProcess.closeAll();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Left behind: " + folder + ": " + e);
        }
    }
}
