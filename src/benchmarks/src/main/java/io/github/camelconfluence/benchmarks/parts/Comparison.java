package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.ByHand;
import io.github.camelconfluence.benchmarks.contest.Contest;
import io.github.camelconfluence.benchmarks.contest.Contestant;
import io.github.camelconfluence.benchmarks.contest.LangChain;
import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.contest.Ours;
import io.github.camelconfluence.benchmarks.contest.Wanted;
import io.github.camelconfluence.benchmarks.process.Site;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same site read by us, by LangChain JS, and by a route written by hand. */
public final class Comparison implements Part {

    private static final Map<String, Object> BURST = Map.of("policy", "burst", "permits", 10, "windowSeconds", 2);

    private final List<Contestant> contestants = List.of(new Ours(), new LangChain(), new ByHand());

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public Section measure(Extent extent, Path folder) throws Exception {
        Contest contest = new Contest(folder);
        Section section = new Section();
        List<Row> rows = new ArrayList<>();
        for (Wanted wanted : List.of(Wanted.BODIES, Wanted.EVERYTHING)) {
            for (Duration latency : extent.latencies()) {
                for (Contestant contestant : contestants) {
                    Site site = site(extent, wanted, latency, contestant);
                    rows.add(row(contest, contestant, site, wanted, Map.of()));
                }
            }
        }
        List<Row> limited = new ArrayList<>();
        for (Contestant contestant : contestants) {
            limited.add(row(contest, contestant, Site.plain(extent.pages()), Wanted.BODIES, BURST));
        }
        section.text(table(rows));
        section.text("The same, bodies only and without latency, at a site that allows 10 requests in 2 seconds and"
                + " says so with 429 and Retry-After:");
        section.text(table(limited));
        new ComparisonGoals(rows, limited).judge(section);
        return section;
    }

    /** @param result empty where it cannot be done, for the reason that {@code remark} gives */
    record Row(String contestant, Site site, Wanted wanted, Optional<Measurement> result, String remark) {}

    private static Site site(Extent extent, Wanted wanted, Duration latency, Contestant contestant) {
        boolean slow = wanted == Wanted.EVERYTHING && contestant instanceof ByHand;
        int pages = slow ? extent.pagesByHand().get(extent.latencies().indexOf(latency)) : extent.pages();
        return new Site(pages, 1, wanted == Wanted.EVERYTHING, latency);
    }

    private static Row row(Contest contest, Contestant contestant, Site site, Wanted wanted, Map<String, Object> limit)
            throws Exception {
        Optional<String> cannot = contestant.cannot(wanted);
        if (cannot.isPresent()) {
            return new Row(contestant.name(), site, wanted, Optional.empty(), cannot.get());
        }
        System.out.printf(
                "%s, %s, %d ms%n", contestant.name(), wanted, site.latency().toMillis());
        Measurement measured = contest.measure(contestant, site, wanted, limit);
        return new Row(contestant.name(), site, wanted, Optional.of(measured), "");
    }

    private static MarkdownTable table(List<Row> rows) {
        MarkdownTable table = new MarkdownTable(
                "",
                "latency",
                "by",
                "pages",
                "seconds",
                "from first request",
                "of processor",
                "pages/s",
                "requests",
                "a page",
                "429",
                "MB",
                "complete");
        for (Row row : rows) {
            String latency = row.site().latency().toMillis() + " ms";
            if (row.result().isEmpty()) {
                table.add(row.wanted(), latency, row.contestant(), row.remark(), "", "", "", "", "", "", "", "", "no");
            } else {
                Measurement measured = row.result().get();
                table.add(
                        row.wanted(),
                        latency,
                        row.contestant(),
                        pages(measured),
                        Figures.number(measured.wholeSeconds()),
                        Figures.number(measured.workSeconds()),
                        Figures.number(measured.processorSeconds()),
                        Figures.count(
                                Math.round(measured.outcome().pages() / Math.max(0.001, measured.wholeSeconds()))),
                        Figures.count(measured.requests()),
                        measured.outcome().pages() == 0 ? "–" : Figures.number(measured.requestsPerPage()),
                        Figures.count(measured.refused()),
                        Figures.count(measured.megabytes()),
                        measured.isComplete() ? "yes" : "**no**");
            }
        }
        return table;
    }

    private static String pages(Measurement measured) {
        String delivered = Figures.count(measured.outcome().pages());
        int expected = measured.expected().pages();
        return measured.outcome().pages() == expected ? delivered : delivered + " of " + Figures.count(expected);
    }
}
