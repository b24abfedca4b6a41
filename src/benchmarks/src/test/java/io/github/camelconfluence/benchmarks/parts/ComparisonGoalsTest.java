package io.github.camelconfluence.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.benchmarks.contest.Contestant;
import io.github.camelconfluence.benchmarks.contest.Expected;
import io.github.camelconfluence.benchmarks.contest.LangChain;
import io.github.camelconfluence.benchmarks.contest.Measurement;
import io.github.camelconfluence.benchmarks.contest.Ours;
import io.github.camelconfluence.benchmarks.contest.Outcome;
import io.github.camelconfluence.benchmarks.contest.Wanted;
import io.github.camelconfluence.benchmarks.process.Site;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.Section;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonGoalsTest {

    private static final Site SITE = Site.plain(10).after(Duration.ofMillis(50));

    @Test
    void withoutLangChainNothingIsAskedOfIt() {
        List<Goal> goals = goals(row(new Ours(), run(2, 0)), row(LangChain.asDocumented()));

        assertThat(goals).extracting(Goal::text).containsExactly("ours delivers everything, also under the limit");
        assertThat(goals).extracting(Goal::met).containsExactly(true);
    }

    @Test
    void aPageWithoutTextIsNotDelivered() {
        assertThat(goals(row(new Ours(), run(2, 0), run(2, 1), run(2, 0))))
                .extracting(Goal::met)
                .containsExactly(false);
    }

    @Test
    void theRunsInTheMiddleAreCompared() {
        List<Goal> goals = goals(
                row(new Ours(), run(9, 0), run(2, 0), run(1, 0)),
                row(LangChain.asDocumented(), run(10, 0), run(13, 0), run(11, 0)));

        assertThat(goals).extracting(Goal::measured).last().asString().startsWith("5.50 times");
    }

    private static List<Goal> goals(Row... rows) {
        Section section = new Section();
        new ComparisonGoals(List.of(rows), List.of()).judge(section);
        return section.goals();
    }

    private static Row row(Contestant contestant, Measurement... runs) {
        return new Row(contestant, SITE, Wanted.BODIES, List.of(runs));
    }

    private static Measurement run(int seconds, int empty) {
        return new Measurement(
                "",
                Expected.of(SITE, Wanted.BODIES),
                new Outcome(10, 10, empty, 1_000, 0, 0, 0, 0, 1, List.of()),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                5,
                0,
                100);
    }
}
