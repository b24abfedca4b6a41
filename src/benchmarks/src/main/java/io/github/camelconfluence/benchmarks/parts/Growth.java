package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.report.Document;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import io.github.camelconfluence.benchmarks.report.Plot;
import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a page costs in sites of different sizes. */
public final class Growth implements Part {

    private final Document earlier;

    /** @param earlier where the largest site may have been measured before: nobody reads a million twice to learn the same */
    public Growth(Document earlier) {
        this.earlier = earlier;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Section measure(Extent extent, Path folder) throws Exception {
        List<Cost> all = new ArrayList<>();
        for (int pages : extent.growth()) {
            all.add(read(pages, folder));
        }
        Optional<Cost> known = Cost.in(earlier.section(Million.NAME), extent.million());
        all.add(known.isPresent() ? known.get() : read(extent.million(), folder));
        Section section = new Section().text(table(all));
        if (known.isPresent()) {
            section.text("The largest is the one of [the section on it](#a-million-pages).");
        }
        section.draw("benchmarks-growth.svg", "Time and requests a page by the size of the site", plot(all))
                .goal(Goal.ofCount(
                        "every page delivered",
                        all.stream().filter(Cost::isComplete).count() + " of " + all.size() + " sites",
                        all.stream().allMatch(Cost::isComplete)));
        new GrowthGoals(all, extent.isShort()).judge(section);
        return section;
    }

    private static Cost read(int pages, Path folder) throws Exception {
        System.out.printf("%,d pages%n", pages);
        return LargeSites.readOnce(pages, folder);
    }

    private static MarkdownTable table(List<Cost> all) {
        MarkdownTable table = new MarkdownTable("pages", "seconds", "ms a page", "requests", "a page", "resident MB");
        for (Cost cost : all) {
            table.add(
                    Figures.count(cost.pages()),
                    Figures.number(cost.seconds()),
                    Figures.number(cost.millisPerPage()),
                    Figures.count(cost.requests()),
                    Figures.number(cost.requestsPerPage()),
                    Figures.count(cost.megabytes()));
        }
        return table;
    }

    private static Plot plot(List<Cost> all) {
        return new Plot("size of the site, in pages", "cost of a page, in ms and in requests × 100")
                .logarithmic()
                .line("milliseconds", points(all, Cost::millisPerPage))
                .line("requests × 100", points(all, cost -> 100 * cost.requestsPerPage()));
    }

    private static List<Plot.Point> points(List<Cost> all, ToDoubleFunction<Cost> value) {
        return all.stream()
                .map(cost -> new Plot.Point(cost.pages(), value.applyAsDouble(cost)))
                .toList();
    }
}
