package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.LangChain;
import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.contest.Ours;
import io.github.camelconfluence.benchmarks.contest.Wanted;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the comparison is to show. */
record ComparisonGoals(List<Row> rows, List<Row> limited) {

    private static final String OURS = new Ours().name();
    private static final String LANGCHAIN = LangChain.asDocumented().name();
    private static final String LARGER = LangChain.withMorePagesAtOnce().name();
    private static final Duration FIFTY = Duration.ofMillis(50);

    /** The goal is for ten thousand pages: what is asked before the first one counts more where there are few. */
    private static final int FIXED = 25;

    private static final int MANY = 10_000;

    private static final double PER_PAGE = 0.04;

    /** Where it counts who is faster. */
    static boolean isRacing(Row row) {
        String name = row.contestant().name();
        return isRace(row) && (name.equals(OURS) || name.equals(LANGCHAIN));
    }

    private static boolean isRace(Row row) {
        return row.wanted() == Wanted.BODIES && row.site().latency().equals(FIFTY);
    }

    void judge(Section section) {
        List<Row> ours = of(OURS).toList();
        section.goal(Goal.ofCount(
                "ours delivers everything, also under the limit",
                ours.stream().filter(Row::isComplete).count() + " of " + ours.size() + " rows",
                ours.stream().allMatch(Row::isComplete)));
        List<Row> langChain = of(LANGCHAIN).filter(row -> !row.runs().isEmpty()).toList();
        if (!langChain.isEmpty()) {
            long complete = langChain.stream().filter(Row::isComplete).count();
            section.goal(Goal.ofCount("LangChain JS ran", complete + " complete rows", complete > 0));
        }
        everything().ifPresent(run -> section.goal(frugal(run)));
        timesAsLongAs(LANGCHAIN)
                .ifPresent(ratio -> section.goal(Goal.ofSpeed(
                        "5 times as fast as LangChain JS, bodies only at 50 ms",
                        Figures.number(ratio) + " times; with limit 100 "
                                + timesAsLongAs(LARGER).map(Figures::number).orElse("–"),
                        ratio >= 5)));
    }

    private static Goal frugal(Measurement run) {
        int pages = run.expected().pages();
        int fixed = pages < MANY ? FIXED : 0;
        return Goal.ofCount(
                "everything in at most " + PER_PAGE + " requests a page" + (fixed > 0 ? " and " + fixed + " more" : ""),
                Figures.count(run.requests()) + " for " + Figures.count(pages) + " pages",
                run.requests() <= fixed + PER_PAGE * pages);
    }

    private Stream<Row> of(String contestant) {
        return Stream.concat(rows.stream(), limited.stream())
                .filter(row -> row.contestant().name().equals(contestant));
    }

    private Optional<Measurement> everything() {
        return of(OURS).filter(row -> row.wanted() == Wanted.EVERYTHING)
                .findFirst()
                .flatMap(Row::result);
    }

    /** Of whole processes: whoever starts more slowly has to make up for it. */
    private Optional<Double> timesAsLongAs(String theirs) {
        return race(theirs).flatMap(them -> race(OURS).map(us -> them.wholeSeconds() / us.wholeSeconds()));
    }

    private Optional<Measurement> race(String contestant) {
        return of(contestant).filter(ComparisonGoals::isRace).findFirst().flatMap(Row::result);
    }
}
