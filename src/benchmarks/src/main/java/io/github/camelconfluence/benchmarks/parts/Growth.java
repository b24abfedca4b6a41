package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import io.github.camelconfluence.benchmarks.report.Plot;
import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a page costs in sites of different sizes. */
public final class Growth implements Part {

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Section measure(Extent extent, Path folder) throws Exception {
        List<Integer> sizes = new ArrayList<>(extent.growth());
        sizes.add(extent.million());
        LargeSites sites = new LargeSites(folder);
        MarkdownTable table = new MarkdownTable("pages", "seconds", "ms a page", "requests", "a page", "resident MB");
        List<Plot.Point> time = new ArrayList<>();
        List<Plot.Point> requests = new ArrayList<>();
        List<Measurement> all = new ArrayList<>();
        for (int pages : sizes) {
            System.out.printf("%,d pages%n", pages);
            Measurement measured = sites.readOnce(pages);
            double millis = 1000 * measured.workSeconds() / pages;
            table.add(
                    Figures.count(pages),
                    Figures.number(measured.workSeconds()),
                    Figures.number(millis),
                    Figures.count(measured.requests()),
                    Figures.number(measured.requestsPerPage()),
                    Figures.count(measured.megabytes()));
            time.add(new Plot.Point(pages, millis));
            requests.add(new Plot.Point(pages, 100 * measured.requestsPerPage()));
            all.add(measured);
        }
        Plot plot = new Plot("pages of the site", "what a page costs")
                .logarithmic()
                .line("milliseconds", time)
                .line("requests × 100", requests);
        return new Section()
                .text(table)
                .draw("benchmarks-growth.svg", "Time and requests a page by the size of the site", plot)
                .goal(Goal.ofCount(
                        "every page delivered",
                        all.stream().filter(Measurement::isComplete).count() + " of " + all.size() + " sites",
                        all.stream().allMatch(Measurement::isComplete)))
                .goal(flat(all));
    }

    /** Small sites bear the fixed costs of a start alone, so it is the largest that must not cost more. */
    private static Goal flat(List<Measurement> all) {
        double smallest = all.get(0).requestsPerPage();
        double largest = all.get(all.size() - 1).requestsPerPage();
        return Goal.ofCount(
                "the largest site takes no more requests a page than the smallest",
                Figures.number(smallest) + " and " + Figures.number(largest),
                largest <= smallest);
    }
}
