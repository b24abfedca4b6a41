package io.github.camelconfluence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The benchmarks still run; how fast is for no test to say. */
class SpeedTest {

    @Test
    void everyBenchmarkRunsOnceAndIsInTheTable() throws Exception {
        var once = new OptionsBuilder()
                .forks(0)
                .param("folder", "../../" + Pages.EXAMPLES)
                .warmupIterations(0)
                .measurementIterations(1);

        Table table = new Table();
        for (RunResult result : Speed.run(once)) {
            table.add(result);
        }

        assertThat(table.toString().lines())
                .hasSize(9)
                .allMatch(line -> line.contains("MB/s"))
                .anyMatch(line -> line.startsWith("pages") && line.contains("storageToMarkdown"))
                .anyMatch(line -> line.startsWith("one long page") && line.contains("jsoupAlone"));
    }
}
