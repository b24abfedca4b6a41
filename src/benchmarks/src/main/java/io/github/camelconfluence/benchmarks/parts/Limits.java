package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.limits.LimitCase;
import io.github.camelconfluence.benchmarks.limits.LimitedRun;
import io.github.camelconfluence.benchmarks.limits.LimitedRuns;
import io.github.camelconfluence.benchmarks.limits.Manners;
import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.MarkdownTable;
import io.github.camelconfluence.benchmarks.report.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much of what a site allows is used, and how often it has to refuse. */
public final class Limits implements Part {

    private static final double MOST_REFUSED = 0.01;
    private static final double LEAST_USED = 0.9;

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public Section measure(Extent extent, Path folder) throws Exception {
        List<LimitedRun> runs = new ArrayList<>();
        MarkdownTable table = new MarkdownTable(
                "limit of the user",
                "told",
                "clients",
                "requests",
                "used of what was allowed",
                "429",
                "while blocked",
                "under way",
                "lost");
        for (LimitCase limit : cases(extent.limits())) {
            System.out.printf("%s, %s, %d clients%n", limit, limit.told() ? "told" : "not told", limit.clients());
        }
        for (LimitedRun run : LimitedRuns.of(cases(extent.limits()), extent.limits(), folder)) {
            runs.add(run);
            table.add(row(run));
        }
        Section section = new Section().text(table);
        judge(runs, section);
        return section;
    }

    private static List<LimitCase> cases(Extent.Limited limits) {
        List<LimitCase> cases = new ArrayList<>();
        for (boolean told : limits.told()) {
            for (int clients : limits.clients()) {
                cases.add(
                        new LimitCase(false, limits.burst(), Duration.ofSeconds(limits.burstSeconds()), told, clients));
                if (limits.quota() > 0) {
                    cases.add(new LimitCase(
                            true, limits.quota(), Duration.ofSeconds(limits.quotaSeconds()), told, clients));
                }
            }
        }
        return cases;
    }

    private static Object[] row(LimitedRun run) {
        Manners manners = run.manners();
        return new Object[] {
            run.limit(),
            run.limit().told() ? "yes" : "no",
            run.limit().clients(),
            Figures.count(manners.requests()),
            Double.isNaN(manners.used()) ? "–" : Figures.percent(manners.used()),
            Figures.percent(manners.refusedShare()),
            manners.whileBlocked(),
            manners.underWay(),
            Figures.count(run.lost())
        };
    }

    private static void judge(List<LimitedRun> runs, Section section) {
        double used =
                runs.stream().mapToDouble(run -> run.manners().used()).min().orElse(Double.NaN);
        double refused = runs.stream()
                .mapToDouble(run -> run.manners().refusedShare())
                .max()
                .orElse(0);
        int rude = runs.stream().mapToInt(run -> run.manners().whileBlocked()).sum();
        long lost = runs.stream().mapToLong(LimitedRun::lost).sum();
        section.goal(Goal.ofSpeed(
                "at least 90 % of the allowed requests used", "least " + Figures.percent(used), used >= LEAST_USED));
        section.goal(
                Goal.ofSpeed("at most 1 % answered 429", "most " + Figures.percent(refused), refused <= MOST_REFUSED));
        section.goal(Goal.ofCount("no request while blocked", Integer.toString(rude), rude == 0));
        section.goal(Goal.ofCount("nothing lost", Figures.count(lost), lost == 0));
    }
}
