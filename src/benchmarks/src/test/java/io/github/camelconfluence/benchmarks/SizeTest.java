package io.github.camelconfluence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files: when one grows too long, it has become two things. */
class SizeTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void noFileIsLongerThan300Lines() {
        assertThat(sources()).filteredOn(file -> lines(file) > 300).isEmpty();
    }

    @Test
    void theMedianFileHasNoMoreThan70Lines() {
        List<Long> lengths = sources().stream().map(SizeTest::lines).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(70);
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
