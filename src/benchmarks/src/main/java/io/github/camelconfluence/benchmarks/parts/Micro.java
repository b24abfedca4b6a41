package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.ProcessorTime;
import io.github.camelconfluence.benchmarks.micro.ListReading;
import io.github.camelconfluence.benchmarks.micro.RequestPath;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The processor's time for what the client does between an answer and the sync. */
public final class Micro implements Part {

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public Section measure(Extent extent, Path folder) throws RunnerException {
        Map<String, Double> micros = new HashMap<>();
        for (RunResult result : new Runner(options(extent).build()).run()) {
            double seconds = Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.SECONDS))
                    .getScore();
            micros.put(result.getPrimaryResult().getLabel(), seconds * 1e6);
        }
        MarkdownTable table = new MarkdownTable("", "µs of the processor", "times");
        row(
                table,
                micros,
                "a request in memory by Apache's HTTP client and Jackson",
                "httpClientAlone",
                "httpClientAlone");
        row(table, micros, "the same through our connection, limiter included", "withLimiter", "httpClientAlone");
        row(table, micros, "a list answer of 250 pages with bodies into Jackson's tree", "treeOfJson", "treeOfJson");
        row(table, micros, "the same answer through our client", "client", "treeOfJson");
        return new Section().text(table);
    }

    private static void row(MarkdownTable table, Map<String, Double> micros, String what, String name, String beside) {
        double measured = micros.getOrDefault(name, Double.NaN);
        table.add(what, Figures.number(measured), Figures.number(measured / micros.getOrDefault(beside, Double.NaN)));
    }

    /** So many operations, not so many seconds: see {@link ProcessorTime}. */
    private static ChainedOptionsBuilder options(Extent extent) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .mode(Mode.SingleShotTime)
                .include(RequestPath.class.getName())
                .include(ListReading.class.getName())
                .addProfiler(ProcessorTime.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        return extent.isShort()
                ? options.forks(0).warmupIterations(0).measurementIterations(1)
                : options.forks(3)
                        .jvmArgs("-XX:+UseSerialGC", "-Xbatch", "-Xmx512m")
                        .warmupIterations(40)
                        .measurementIterations(20);
    }
}
