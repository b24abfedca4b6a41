package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.process.ChildProcess;
import io.github.camelconfluence.benchmarks.process.FileProcess;
import io.github.camelconfluence.benchmarks.process.GcLog;
import io.github.camelconfluence.benchmarks.process.JavaCommand;
import io.github.camelconfluence.benchmarks.process.Simulator;
import io.github.camelconfluence.benchmarks.process.Site;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import io.github.camelconfluence.benchmarks.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An attachment far larger than the heap, from Confluence into a folder: as a change that is told, and asked for by a route. */
public final class LargeFile implements Part {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Map<String, String> ROUTES = Map.of(
            "file-told.camel.yaml", "told as a change, `types=attachment`",
            "file-asked.camel.yaml", "asked for, `operation=downloadAttachment`");

    /** @param bytes none where the process failed */
    private record Copy(String how, long bytes, Duration time, long megabytes, int heap) {}

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Section measure(Extent extent, Path folder) throws Exception {
        long size = extent.fileMegabytes() * 1_000_000L;
        List<Copy> copies = new ArrayList<>();
        try (Simulator simulator =
                Simulator.start(Site.plain(1).withFile(extent.fileMegabytes()), folder.resolve("simulator"))) {
            for (String routes : ROUTES.keySet().stream().sorted().toList()) {
                copies.add(copy(routes, simulator, folder.resolve(routes)));
            }
        }
        MarkdownTable table =
                new MarkdownTable("a file of " + Figures.count(size) + " bytes", "seconds", "MB/s", "resident MB");
        copies.forEach(copy -> table.add(
                copy.how(),
                Figures.number(copy.time().toMillis() / 1000.0),
                Figures.number(copy.bytes() / 1e3 / copy.time().toMillis()),
                Figures.count(copy.megabytes())));
        int heap = copies.stream().mapToInt(Copy::heap).max().orElse(0);
        return new Section()
                .text(table)
                .goal(Goal.ofCount(
                        "every byte in the folder, within 256 MB of heap",
                        copies.stream().filter(copy -> copy.bytes() == size).count() + " of " + copies.size()
                                + " files, " + heap + " MB after collections at the most",
                        copies.stream().allMatch(copy -> copy.bytes() == size)));
    }

    private static Copy copy(String routes, Simulator simulator, Path folder) throws Exception {
        Path copies = Files.createDirectories(folder.resolve("copies")).toAbsolutePath();
        Path gcLog = folder.resolve("gc.log").toAbsolutePath();
        List<String> command = new JavaCommand(FileProcess.class, "256m")
                .logging(gcLog)
                .spooling(Files.createDirectories(folder.resolve("spool")).toAbsolutePath())
                .with(List.of(routes, simulator.url().toString(), copies.toString()));
        try (ChildProcess process = ChildProcess.start(command, Map.of(), folder)) {
            Duration time = process.await(LONGEST);
            long bytes = process.hasSucceeded() ? size(copies) : 0;
            if (bytes == 0) {
                System.err.println(routes + " failed: " + process.lastWords());
            }
            int heap = GcLog.read(gcLog).stream()
                    .mapToInt(GcLog.Point::megabytes)
                    .max()
                    .orElse(0);
            return new Copy(
                    ROUTES.getOrDefault(routes, routes),
                    bytes,
                    time,
                    process.resources().peakMegabytes(),
                    heap);
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
