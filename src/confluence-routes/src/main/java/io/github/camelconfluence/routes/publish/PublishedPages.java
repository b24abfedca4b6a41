package io.github.camelconfluence.routes.publish;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was published, in a file of one line of JSON for each page that was written or taken away: the last line of a path
 * counts. It saves requests and proves nothing: the pages themselves tell that they are ours, so that a lost or half-written
 * file is no harm.
 */
final class PublishedPages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final TreeMap<String, Published> pages = new TreeMap<>();

    private PublishedPages(Path file) {
        this.file = file;
    }

    /** Empty if there is no such file. */
    static Optional<PublishedPages> in(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        PublishedPages published = new PublishedPages(file);
        // Leniently: what a killed process did not finish may end within a character.
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(published::read);
        published.rewrite();
        return Optional.of(published);
    }

    static PublishedPages of(Path file, Collection<Published> found) throws IOException {
        PublishedPages published = new PublishedPages(file);
        found.forEach(page -> published.pages.put(page.path(), page));
        published.rewrite();
        return published;
    }

    List<Published> all() {
        return List.copyOf(pages.values());
    }

    Optional<Published> at(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** @param before what it was, perhaps under another path; null if it is new */
    void put(Published page, @Nullable Published before) throws IOException {
        if (before != null && !before.path().equals(page.path())) {
            remove(before);
        }
        pages.put(page.path(), page);
        append(new Line(page.path(), page));
    }

    /** Unless another page has its path by now. */
    void remove(Published page) throws IOException {
        Published known = pages.get(page.path());
        if (known != null && known.id().equals(page.id())) {
            pages.remove(page.path());
            append(new Line(page.path(), null));
        }
    }

    private record Line(String path, @Nullable Published page) {}

    private void read(String text) {
        try {
            Line line = JSON.readValue(text, Line.class);
            if (line.page() == null) {
                pages.remove(line.path());
            } else {
                pages.put(line.path(), line.page());
            }
        } catch (JsonProcessingException halfWritten) {
            // By a process that was killed; the page itself knows.
        }
    }

    private void append(Line line) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(line) + "\n", CREATE, APPEND);
    }

    private void rewrite() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Published page : pages.values()) {
            all.append(JSON.writeValueAsString(new Line(page.path(), page))).append('\n');
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, all);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
