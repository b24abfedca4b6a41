package io.github.camelconfluence.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A Markdown file in which each section stands between two markers; everything else in it is left as it is. */
public final class Document {

    private final Path file;

    public Document(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** What the part wrote last time; empty if it never did. */
    public String section(String part) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        int from = text.indexOf(begin(part));
        int to = text.indexOf(end(part), Math.max(0, from));
        return from < 0 || to < 0 ? "" : text.substring(from, to);
    }

    /** In the place of what the part wrote last time, or at the end. */
    public void put(String part, Section section) throws IOException {
        String begin = begin(part);
        String end = end(part);
        String block = begin + "\n\n" + section.markdown() + end;
        String text = Files.exists(file) ? Files.readString(file) : "# Benchmarks\n";
        int from = text.indexOf(begin);
        int to = text.indexOf(end, Math.max(0, from));
        String written = from < 0 || to < 0
                ? text + "\n" + block + "\n"
                : text.substring(0, from) + block + text.substring(to + end.length());
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Files.writeString(file, written);
        for (Section.Drawing drawing : section.drawings()) {
            Files.writeString(folder.resolve(drawing.name()), drawing.svg());
        }
    }

    private static String begin(String part) {
        return "<!-- benchmarks " + part + ": written by the command -->";
    }

    private static String end(String part) {
        return "<!-- end of " + part + " -->";
    }
}
