package io.github.camelconfluence.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import io.github.camelconfluence.benchmarks.report.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {

    private static final Cost MILLION = cost(1_000_000, 512, 12_345);

    @Test
    void whatWasWrittenOfALargeSiteIsReadAgain() {
        MarkdownTable table = new MarkdownTable("", "seconds", "requests", "a page", "resident MB");
        table.add(MILLION.cells(1_000_000));

        assertThat(Cost.in("before\n" + table + "after", 1_000_000)).contains(MILLION);
    }

    @Test
    void whatWasNotReadToTheEndOrIsAnotherSizeIsNoFigureOfIt() {
        MarkdownTable table = new MarkdownTable("", "seconds", "requests", "a page", "resident MB");
        table.add(MILLION.cells(999_999));

        assertThat(Cost.in(table.toString(), 1_000_000)).isEmpty();
        assertThat(Cost.in("", 1_000_000)).isEmpty();
    }

    @Test
    void growthIsJudgedFromTenThousandPagesOn() {
        Cost small = cost(1_000, 10, 100);

        assertThat(met(small, cost(10_000, 6, 130), MILLION)).containsExactly(true, true);
        assertThat(met(small, cost(10_000, 6, 100), MILLION)).containsExactly(false, true);
        assertThat(met(small, cost(10_000, 3, 130), MILLION)).containsExactly(true, false);
        assertThat(met(small, cost(10_000, 3, 130))).containsExactly(false, false);
    }

    private static List<Boolean> met(Cost... costs) {
        Section section = new Section();
        new GrowthGoals(List.of(costs), false).judge(section);
        return section.goals().stream().map(Goal::met).toList();
    }

    private static Cost cost(int pages, double seconds, long requests) {
        return new Cost(pages, seconds, requests, 321, true);
    }
}
