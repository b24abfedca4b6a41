package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.report.Figures;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first reading of a site took. */
record Cost(int pages, double seconds, long requests, long megabytes, boolean isComplete) {

    private static final String WHAT = " pages for the first time";

    static Cost of(int pages, Measurement measured) {
        return new Cost(
                pages, measured.workSeconds(), measured.requests(), measured.megabytes(), measured.isComplete());
    }

    /** The row that {@link #cells} filled, if all pages were delivered. */
    static Optional<Cost> in(String section, int pages) {
        String number = "([\\d,.]+)";
        Matcher row = Pattern.compile("\\| " + Figures.count(pages) + WHAT + " \\| " + number + " \\| " + number
                        + " \\| [^|]* \\| " + number + " \\|")
                .matcher(section);
        return row.find()
                ? Optional.of(new Cost(
                        pages,
                        Double.parseDouble(plain(row.group(1))),
                        Long.parseLong(plain(row.group(2))),
                        Long.parseLong(plain(row.group(3))),
                        true))
                : Optional.empty();
    }

    Object[] cells(int delivered) {
        return new Object[] {
            Figures.count(delivered) + WHAT,
            Figures.number(seconds),
            Figures.count(requests),
            Figures.number(requestsPerPage()),
            Figures.count(megabytes)
        };
    }

    double millisPerPage() {
        return 1000 * seconds / pages;
    }

    double requestsPerPage() {
        return (double) requests / pages;
    }

    private static String plain(String figure) {
        return figure.replace(",", "");
    }
}
