package io.github.camelconfluence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark still runs, and few passages are all found; how fast is for no test to say. */
class SearchSpeedTest {

    @Test
    void aSmallStoreIsFilledAndSearched(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new SearchSpeed(500, new PrintStream(printed, true, StandardCharsets.UTF_8)).run(folder.resolve("store"), 5);

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(10)
                .allMatch(line -> line.startsWith("| 500 chunks |"))
                .anyMatch(line -> line.contains("search by both") && line.contains("p95"))
                .anyMatch(line -> line.contains("1.000 of the 50 nearest"));
    }
}
