package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.process.GcLog;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import io.github.camelconfluence.benchmarks.report.Plot;
import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;

/** The largest site: the first reading, polls that find nothing, and a full comparison. */
public final class Million implements Part {

    private static final int DRAWN = 500;

    static final String NAME = "million";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Section measure(Extent extent, Path folder) throws Exception {
        System.out.printf("%,d pages%n", extent.million());
        LargeSites.Reading reading = LargeSites.readAgainAndAgain(extent.million(), folder);
        Measurement first = reading.first();
        Measurement again = reading.comparison();
        MarkdownTable table = new MarkdownTable("", "seconds", "requests", "a page", "resident MB");
        table.add(Cost.of(reading.pages(), first).cells(first.outcome().pages()));
        table.add(
                "a full comparison that finds nothing, start included",
                Figures.number(again.wholeSeconds()),
                Figures.count(again.requests()),
                Figures.number((double) again.requests() / reading.pages()),
                Figures.count(again.megabytes()));
        table.add("a poll that finds nothing", "", Figures.number(reading.idlePoll()), "", "");
        int most = reading.heap().stream()
                .mapToInt(point -> point.megabytes())
                .max()
                .orElse(0);
        Plot heap = new Plot(
                        "time since the process began, in seconds",
                        "heap after each garbage collection, in MB (-Xmx256m)")
                .line(
                        "",
                        GcLog.thinned(reading.heap(), DRAWN).stream()
                                .map(point -> new Plot.Point(point.seconds(), point.megabytes()))
                                .toList());
        return new Section()
                .text(table)
                .draw("benchmarks-heap.svg", "Heap while a site is read for the first time", heap)
                .goal(Goal.ofCount(
                        "every page delivered within 256 MB of heap",
                        Figures.count(first.outcome().pages()) + " pages, " + most
                                + " MB after collections at the most",
                        first.isComplete()))
                .goal(Goal.ofCount(
                        "nothing delivered twice when nothing has changed",
                        Integer.toString(again.outcome().deliveries()),
                        again.outcome().deliveries() == 0));
    }
}
