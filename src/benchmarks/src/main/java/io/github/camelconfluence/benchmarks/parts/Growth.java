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

    private static final int ENOUGH_TO_TELL = 10_000;
    private static final double FLAT = 1.5;

    private final LargeSites sites;

    public Growth(LargeSites sites) {
        this.sites = sites;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Section measure(Extent extent, Path folder) throws Exception {
        List<Integer> sizes = new ArrayList<>(extent.growth());
        sizes.add(extent.million());
        MarkdownTable table = new MarkdownTable("pages", "seconds", "ms a page", "requests", "a page", "resident MB");
        List<Plot.Point> time = new ArrayList<>();
        List<Plot.Point> requests = new ArrayList<>();
        List<Measurement> all = new ArrayList<>();
        for (int pages : sizes) {
            System.out.printf("%,d pages%n", pages);
            Measurement measured = sites.readOnce(pages, folder);
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
                .line("milliseconds", List.copyOf(time))
                .line("requests × 100", requests);
        Section section = new Section()
                .text(table)
                .draw("benchmarks-growth.svg", "Time and requests a page by the size of the site", plot)
                .goal(Goal.ofCount(
                        "every page delivered",
                        all.stream().filter(Measurement::isComplete).count() + " of " + all.size() + " sites",
                        all.stream().allMatch(Measurement::isComplete)))
                .goal(frugal(all));
        time.removeIf(point -> point.x() < ENOUGH_TO_TELL);
        return time.size() < 2 ? section : section.goal(flat(time));
    }

    private static Goal flat(List<Plot.Point> time) {
        double least = time.stream().mapToDouble(Plot.Point::y).min().orElse(0);
        double most = time.stream().mapToDouble(Plot.Point::y).max().orElse(0);
        return Goal.ofSpeed(
                "no size takes more than " + FLAT + " times as long a page as another, from 10,000 pages on",
                Figures.number(most / least) + " times",
                most <= FLAT * least);
    }

    /** Small sites bear the fixed costs of a start alone, so it is the largest that must not cost more. */
    private static Goal frugal(List<Measurement> all) {
        double smallest = all.get(0).requestsPerPage();
        double largest = all.get(all.size() - 1).requestsPerPage();
        return Goal.ofCount(
                "the largest site takes no more requests a page than the smallest",
                Figures.number(smallest) + " and " + Figures.number(largest),
                largest <= smallest);
    }
}
