package io.github.camelconfluence.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pages of the test corpus. */
public final class Examples {

    private Examples() {}

    static List<Path> files(String ending) {
        try {
            return filesIn(
                    Path.of(Objects.requireNonNull(Examples.class.getResource("/content"))
                            .toURI()),
                    ending);
        } catch (URISyntaxException invalid) {
            throw new IllegalStateException(invalid);
        }
    }

    public static List<Path> filesIn(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static List<String> all(String ending) {
        return files(ending).stream().map(Examples::read).toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
