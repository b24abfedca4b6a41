package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.contest.LangChain;
import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.contest.Ours;
import io.github.camelconfluence.benchmarks.contest.Wanted;
import io.github.camelconfluence.benchmarks.parts.Comparison.Row;
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
    private static final String LANGCHAIN = new LangChain().name();
    /** The goal is for ten thousand pages: what is asked before the first one counts more where there are few. */
    private static final int FIXED = 25;

    private static final int MANY = 10_000;

    private static final double PER_PAGE = 0.04;

    void judge(Section section) {
        List<Measurement> ours = of(OURS).toList();
        section.goal(Goal.ofCount(
                "ours delivers everything, also under the limit",
                ours.stream().filter(Measurement::isComplete).count() + " of " + ours.size() + " runs",
                ours.stream().allMatch(Measurement::isComplete)));
        long langChain = of(LANGCHAIN)
                .filter(run -> run.refused() == 0 && run.isComplete())
                .count();
        section.goal(Goal.ofCount("LangChain JS ran", langChain + " complete runs", langChain > 0));
        everything().ifPresent(run -> section.goal(frugal(run)));
        ratio().ifPresent(ratio -> section.goal(Goal.ofSpeed(
                "5 times as fast as LangChain JS, bodies only at 50 ms",
                Figures.number(ratio) + " times",
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

    private Stream<Measurement> of(String contestant) {
        return Stream.concat(rows.stream(), limited.stream())
                .filter(row -> row.contestant().equals(contestant))
                .flatMap(row -> row.result().stream());
    }

    private Optional<Measurement> everything() {
        return rows.stream()
                .filter(row -> row.contestant().equals(OURS) && row.wanted() == Wanted.EVERYTHING)
                .findFirst()
                .flatMap(Row::result);
    }

    /** Of whole processes: whoever starts more slowly has to make up for it. */
    private Optional<Double> ratio() {
        return atFifty(LANGCHAIN)
                .flatMap(theirs -> atFifty(OURS).map(ours -> theirs.wholeSeconds() / ours.wholeSeconds()));
    }

    private Optional<Measurement> atFifty(String contestant) {
        return rows.stream()
                .filter(row -> row.contestant().equals(contestant)
                        && row.wanted() == Wanted.BODIES
                        && row.site().latency().equals(Duration.ofMillis(50)))
                .findFirst()
                .flatMap(Row::result);
    }
}
