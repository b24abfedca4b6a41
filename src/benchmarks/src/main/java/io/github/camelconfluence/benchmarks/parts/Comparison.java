package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.ByHand;
import io.github.camelconfluence.benchmarks.contest.Contest;
import io.github.camelconfluence.benchmarks.contest.Contestant;
import io.github.camelconfluence.benchmarks.contest.LangChain;
import io.github.camelconfluence.benchmarks.contest.Ours;
import io.github.camelconfluence.benchmarks.contest.Wanted;
import io.github.camelconfluence.benchmarks.process.Site;
import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The same site read by us, by LangChain JS, and by a route written by hand. */
public final class Comparison implements Part {

    private static final Map<String, Object> BURST = Map.of("policy", "burst", "permits", 10, "windowSeconds", 2);

    /** After it, no further round begins. */
    private static final Duration TIME = Duration.ofMinutes(8);

    private final List<Contestant> contestants =
            List.of(new Ours(), LangChain.asDocumented(), LangChain.withMorePagesAtOnce(), new ByHand());

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public Section measure(Extent extent, Path folder) throws Exception {
        Instant end = Instant.now().plus(TIME);
        Contest contest = new Contest(folder);
        List<Row> rows = new ArrayList<>();
        for (Wanted wanted : List.of(Wanted.BODIES, Wanted.EVERYTHING)) {
            for (Duration latency : extent.latencies()) {
                for (Contestant contestant : contestants) {
                    Row row = new Row(contestant, site(extent, wanted, latency, contestant), wanted, List.of());
                    rows.add(run(contest, row, Map.of()));
                }
            }
        }
        List<Row> limited = new ArrayList<>();
        for (Contestant contestant : contestants) {
            Row row = new Row(contestant, Site.plain(extent.pages()), Wanted.BODIES, List.of());
            limited.add(run(contest, row, BURST));
        }
        for (int round = 1; round < extent.runs() && Instant.now().isBefore(end); round++) {
            race(contest, rows, round % 2 == 0);
        }
        Section section = new Section()
                .text(Row.table(rows))
                .text("The same, bodies only and without latency, at a site that allows 10 requests in 2 seconds and"
                        + " says so with 429 and Retry-After:")
                .text(Row.table(limited));
        new ComparisonGoals(rows, limited).judge(section);
        return section;
    }

    private static Site site(Extent extent, Wanted wanted, Duration latency, Contestant contestant) {
        boolean slow = wanted == Wanted.EVERYTHING && contestant instanceof ByHand;
        int pages = slow ? extent.pagesByHand().get(extent.latencies().indexOf(latency)) : extent.pages();
        return new Site(pages, 1, wanted == Wanted.EVERYTHING, latency);
    }

    /** Once more those that are compared, in one order and in the other. */
    private static void race(Contest contest, List<Row> rows, boolean forwards) throws Exception {
        List<Row> racing =
                new ArrayList<>(rows.stream().filter(ComparisonGoals::isRacing).toList());
        if (!forwards) {
            Collections.reverse(racing);
        }
        for (Row row : racing) {
            rows.set(rows.indexOf(row), run(contest, row, Map.of()));
        }
    }

    private static Row run(Contest contest, Row row, Map<String, Object> limit) throws Exception {
        if (row.contestant().cannot(row.wanted()).isPresent()) {
            return row;
        }
        System.out.printf(
                "%s, %s, %d ms%n",
                row.contestant().name(), row.wanted(), row.site().latency().toMillis());
        return row.with(contest.measure(row.contestant(), row.site(), row.wanted(), limit));
    }
}
