package io.github.camelconfluence.benchmarks;

import io.github.camelconfluence.benchmarks.contest.LangChain;
import io.github.camelconfluence.benchmarks.parts.Comparison;
import io.github.camelconfluence.benchmarks.parts.Extent;
import io.github.camelconfluence.benchmarks.parts.Growth;
import io.github.camelconfluence.benchmarks.parts.LargeFile;
import io.github.camelconfluence.benchmarks.parts.Limits;
import io.github.camelconfluence.benchmarks.parts.Micro;
import io.github.camelconfluence.benchmarks.parts.Million;
import io.github.camelconfluence.benchmarks.parts.Part;
import io.github.camelconfluence.benchmarks.process.Workplace;
import io.github.camelconfluence.benchmarks.report.Document;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.Machine;
import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what docs/benchmarks.md tells of, and writes it there. */
@Command(
        name = "side-by-side",
        mixinStandardHelpOptions = true,
        description = "Reads generated sites by several means, and writes into a document what it took.")
public final class SideBySide implements Callable<Integer> {

    private static final Path USUAL = Path.of("docs/benchmarks.md");
    private static final Path SHORT = Path.of("src/benchmarks/target/benchmarks-short.md");

    @Parameters(description = "comparison, limits, million, growth, file, jmh; all of them by default")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--short", description = "The same on little, in a minute or two, to see that it works")
    private boolean isShort;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "default: docs/benchmarks.md, or src/benchmarks/target/benchmarks-short.md with --short")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SideBySide()).execute(arguments));
    }

    /** 1 if a goal was missed that has nothing to do with speed. */
    @Override
    public Integer call() throws Exception {
        Document document = new Document(report != null ? report : isShort ? SHORT : USUAL);
        List<Part> chosen = chosen(List.of(
                new Comparison(), new Limits(), new Million(), new Growth(document), new LargeFile(), new Micro()));
        LangChain.missing().ifPresent(System.err::println);
        List<Goal> missed = new ArrayList<>();
        try (Workplace workplace = Workplace.open()) {
            for (Part part : chosen) {
                missed.addAll(measure(part, workplace.folder().resolve(part.name()), document));
            }
        }
        missed.forEach(goal -> System.err.println("Missed: " + goal.text() + ": " + goal.measured()));
        return missed.stream().allMatch(Goal::speed) ? 0 : 1;
    }

    private List<Part> chosen(List<Part> all) {
        List<String> names = all.stream().map(Part::name).toList();
        if (!names.containsAll(parts)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "There are " + names + " to measure, not " + parts);
        }
        return all.stream()
                .filter(part -> parts.isEmpty() || parts.contains(part.name()))
                .toList();
    }

    private List<Goal> measure(Part part, Path folder, Document document) throws Exception {
        String machine = Machine.described();
        long start = System.nanoTime();
        Section measured = part.measure(isShort ? Extent.SHORT : Extent.FULL, folder);
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        System.out.printf("%s took %d s, see %s%n", part.name(), seconds, document.file());
        if (isShort) {
            measured.text("**The short form: its figures tell only that the command works.**");
        }
        document.put(part.name(), measured.text(machine + " It took " + seconds + " s."));
        return measured.goals().stream().filter(goal -> !goal.met()).toList();
    }
}
