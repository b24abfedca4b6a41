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
final class Examples {

    private Examples() {}

    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Examples.class.getResource("/content")).toURI()))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (URISyntaxException invalid) {
            throw new IllegalStateException(invalid);
        }
    }

    static List<String> all(String ending) {
        return files(ending).stream().map(Examples::read).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
