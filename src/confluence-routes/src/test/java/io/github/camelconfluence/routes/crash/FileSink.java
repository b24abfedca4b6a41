package io.github.camelconfluence.routes.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in the mirrored folder, file by file. */
final class FileSink {

    private static final Pattern VERSION = Pattern.compile("^version: (\\d+)$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("^ {2}- \"(.*)\"$", Pattern.MULTILINE);

    private final Path folder;

    FileSink(Path folder) {
        this.folder = folder;
    }

    /** What front matter and text say. */
    record Page(int version, Set<String> labels, String mark) {

        static Page of(Document document) {
            return new Page(document.version(), document.labels(), document.mark());
        }
    }

    static Map<String, Page> wanted(Map<String, Document> documents) {
        Map<String, Page> wanted = new TreeMap<>();
        documents.values().forEach(document -> wanted.put(document.path() + ".md", Page.of(document)));
        return wanted;
    }

    Map<String, Page> pages() {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, Page> pages = new TreeMap<>();
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(".recent-paths")))
                    .forEach(file -> pages.put(folder.relativize(file).toString(), page(file)));
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(Path file) {
        try {
            String text = Files.readString(file);
            Set<String> labels = new TreeSet<>();
            LABEL.matcher(text).results().forEach(label -> labels.add(label.group(1)));
            Matcher version = VERSION.matcher(text);
            return new Page(version.find() ? Integer.parseInt(version.group(1)) : 0, labels, Document.markIn(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
