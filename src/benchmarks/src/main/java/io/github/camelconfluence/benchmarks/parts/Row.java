package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.Contestant;
import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.contest.Wanted;
import io.github.camelconfluence.benchmarks.process.Site;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A contestant at a site.
 *
 * @param runs none where it cannot be done
 */
record Row(Contestant contestant, Site site, Wanted wanted, List<Measurement> runs) {

    private static final String[] HEADINGS = {
        "",
        "latency",
        "by",
        "pages",
        "runs",
        "seconds",
        "from first request",
        "of processor",
        "pages/s",
        "requests",
        "a page",
        "429",
        "MB",
        "complete"
    };

    /** The same with one more run. */
    Row with(Measurement run) {
        return new Row(
                contestant,
                site,
                wanted,
                Stream.concat(runs.stream(), Stream.of(run)).toList());
    }

    /** The run in the middle. */
    Optional<Measurement> result() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(Measurement.median(runs));
    }

    /** In every run. */
    boolean isComplete() {
        return !runs.isEmpty() && runs.stream().allMatch(Measurement::isComplete);
    }

    static MarkdownTable table(List<Row> rows) {
        MarkdownTable table = new MarkdownTable(HEADINGS);
        rows.forEach(row -> table.add(row.result().map(row::cells).orElseGet(row::withoutResult)));
        return table;
    }

    private Object[] withoutResult() {
        return new Object[] {
            wanted,
            latency(),
            contestant.name(),
            contestant.cannot(wanted).orElse(""),
            0,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "no",
        };
    }

    private Object[] cells(Measurement measured) {
        return new Object[] {
            wanted,
            latency(),
            contestant.name(),
            pages(measured),
            runs.size(),
            Figures.number(measured.wholeSeconds()),
            Figures.number(measured.workSeconds()),
            Figures.number(measured.processorSeconds()),
            Figures.count(Math.round(measured.outcome().pages() / Math.max(0.001, measured.wholeSeconds()))),
            Figures.count(measured.requests()),
            measured.outcome().pages() == 0 ? "–" : Figures.number(measured.requestsPerPage()),
            Figures.count(measured.refused()),
            Figures.count(measured.megabytes()),
            isComplete() ? "yes" : "**no**",
        };
    }

    private String latency() {
        return site.latency().toMillis() + " ms";
    }

    private static String pages(Measurement measured) {
        String delivered = Figures.count(measured.outcome().pages());
        int expected = measured.expected().pages();
        return measured.outcome().pages() == expected ? delivered : delivered + " of " + Figures.count(expected);
    }
}
