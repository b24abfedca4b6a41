package io.github.camelconfluence.routes.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where contents were put of late, in a hidden file of the mirror's folder. A process that is killed may have written a file
 * that the component never hears of, and names no more if the content moves on meanwhile: the next process finds it here.
 * The component repeats a slice of 250 changes at most, so that a thousand are plenty. Thread-safe.
 */
final class RecentPaths {

    static final String FILE = ".recent-paths";
    private static final int KEPT = 1000;

    private final Path file;
    private final Map<String, Set<String>> paths = new LinkedHashMap<>();
    private int lines;
    private boolean halfWritten;

    private RecentPaths(Path file) {
        this.file = file;
    }

    static RecentPaths in(Path root) throws IOException {
        RecentPaths recent = new RecentPaths(root.resolve(FILE));
        if (Files.isRegularFile(recent.file, NOFOLLOW_LINKS)) {
            // Leniently: what a killed process did not finish may end within a character.
            String text = new String(Files.readAllBytes(recent.file), StandardCharsets.UTF_8);
            text.lines()
                    .map(line -> line.split("\t"))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> recent.add(parts[0], parts[1]));
            // Rid of half a line, which the next one would be appended to.
            recent.rewrite();
        }
        return recent;
    }

    synchronized Set<String> of(String content) {
        return Set.copyOf(paths.getOrDefault(content, Set.of()));
    }

    /** To be called before anything is written there. */
    synchronized void willWrite(String content, String path) throws IOException {
        add(content, path);
        if (lines < 2 * KEPT && !halfWritten) {
            halfWritten = true;
            write(file, content + "\t" + path + "\n", CREATE, APPEND);
            halfWritten = false;
            lines++;
        } else {
            rewrite();
        }
    }

    /** The content is at one place only. */
    synchronized void isOnlyAt(String content, String path) {
        paths.computeIfPresent(content, (id, several) -> Set.of(path));
    }

    private void add(String content, String path) {
        Set<String> known = new TreeSet<>(paths.getOrDefault(content, Set.of()));
        known.add(path);
        paths.remove(content);
        paths.put(content, known);
        if (paths.size() > KEPT) {
            paths.remove(paths.keySet().iterator().next());
        }
    }

    private void rewrite() throws IOException {
        StringBuilder all = new StringBuilder();
        lines = 0;
        paths.forEach((content, several) -> several.forEach(path -> {
            all.append(content).append('\t').append(path).append('\n');
            lines++;
        }));
        Path unfinished = file.resolveSibling(FILE + ".part");
        Files.deleteIfExists(unfinished);
        write(unfinished, all.toString(), CREATE, WRITE);
        Files.move(unfinished, file, ATOMIC_MOVE);
        halfWritten = false;
    }

    private static void write(Path file, String text, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
