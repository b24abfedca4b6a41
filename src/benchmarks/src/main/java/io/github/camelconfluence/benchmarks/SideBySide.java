package io.github.camelconfluence.benchmarks;

import io.github.camelconfluence.benchmarks.contest.LangChain;
import io.github.camelconfluence.benchmarks.parts.Comparison;
import io.github.camelconfluence.benchmarks.parts.Extent;
import io.github.camelconfluence.benchmarks.parts.Growth;
import io.github.camelconfluence.benchmarks.parts.LargeSites;
import io.github.camelconfluence.benchmarks.parts.Limits;
import io.github.camelconfluence.benchmarks.parts.Micro;
import io.github.camelconfluence.benchmarks.parts.Million;
import io.github.camelconfluence.benchmarks.parts.Part;
import io.github.camelconfluence.benchmarks.report.Document;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.Machine;
import io.github.camelconfluence.benchmarks.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what docs/benchmarks.md tells of, and writes it there. */
@Command(
        name = "side-by-side",
        mixinStandardHelpOptions = true,
        description = "Reads generated sites by several means, and writes into a document what it took.")
public final class SideBySide implements Callable<Integer> {

    private final LargeSites sites = new LargeSites();
    private final List<Part> all =
            List.of(new Comparison(), new Limits(), new Million(sites), new Growth(sites), new Micro());

    @Parameters(description = "comparison, limits, million, growth, jmh; all of them by default")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--short", description = "The same on little, in a minute or two, to see that it works")
    private boolean isShort;

    @Option(names = "--report", defaultValue = "docs/benchmarks.md", description = "default: ${DEFAULT-VALUE}")
    private Path report = Path.of("docs/benchmarks.md");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SideBySide()).execute(arguments));
    }

    /** 1 if a goal was missed that has nothing to do with speed. */
    @Override
    public Integer call() throws Exception {
        LangChain.missing().ifPresent(System.err::println);
        Path folder = Files.createTempDirectory("side-by-side");
        List<Goal> missed = new ArrayList<>();
        try {
            for (Part part : all) {
                if (parts.isEmpty() || parts.contains(part.name())) {
                    missed.addAll(measure(part, folder.resolve(part.name())));
                }
            }
        } finally {
            delete(folder);
        }
        missed.forEach(goal -> System.err.println("Missed: " + goal.text() + ": " + goal.measured()));
        return missed.stream().allMatch(Goal::speed) ? 0 : 1;
    }

    /** Progress with a million pages is large. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Goal> measure(Part part, Path folder) throws Exception {
        String machine = Machine.described();
        long start = System.nanoTime();
        Section measured = part.measure(isShort ? Extent.SHORT : Extent.FULL, folder);
        System.out.printf("%s took %d s, see %s%n", part.name(), (System.nanoTime() - start) / 1_000_000_000L, report);
        new Document(report).put(part.name(), measured.text(machine));
        return measured.goals().stream().filter(goal -> !goal.met()).toList();
    }
}
