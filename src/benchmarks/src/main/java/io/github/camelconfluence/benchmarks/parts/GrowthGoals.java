package io.github.camelconfluence.benchmarks.parts;

import io.github.camelconfluence.benchmarks.report.Figures;
import io.github.camelconfluence.benchmarks.report.Goal;
import io.github.camelconfluence.benchmarks.report.Section;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** That a page of a large site costs no more than one of a small site. */
record GrowthGoals(List<Cost> all, boolean isShort) {

    /** Below, a page's share of what every start costs hides what the page itself costs. */
    private static final int ENOUGH_TO_TELL = 10_000;

    private static final double FLAT = 1.5;
    private static final double FLAT_REQUESTS = 1.1;

    void judge(Section section) {
        List<Cost> large = all.stream()
                .filter(cost -> isShort || cost.pages() >= ENOUGH_TO_TELL)
                .toList();
        String from = ", from " + Figures.count(large.get(0).pages()) + " pages on";
        double requests = growth(large, Cost::requestsPerPage);
        section.goal(Goal.ofCount(
                "no larger site takes more than " + FLAT_REQUESTS + " times the requests a page" + from,
                Figures.number(requests) + " times",
                requests <= FLAT_REQUESTS));
        double time = growth(large, Cost::millisPerPage);
        section.goal(Goal.ofSpeed(
                "no larger site takes more than " + FLAT + " times as long a page" + from,
                Figures.number(time) + " times",
                time <= FLAT));
    }

    /** The most that any other takes of what the smallest takes; no number where there is no other. */
    private static double growth(List<Cost> large, ToDoubleFunction<Cost> cost) {
        double least = cost.applyAsDouble(large.get(0));
        return large.stream().skip(1).mapToDouble(cost).max().orElse(Double.NaN) / least;
    }
}
