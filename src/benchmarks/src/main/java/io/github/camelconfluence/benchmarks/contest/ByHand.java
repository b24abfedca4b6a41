package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.ChildProcess;
import java.util.Map;

/** The route that one writes with Camel's own components. */
public final class ByHand implements Contestant {

    @Override
    public String name() {
        return "by hand";
    }

    @Override
    public ChildProcess start(Task task) {
        boolean everything = task.wanted() == Wanted.EVERYTHING;
        return RouteContestant.start(
                "by-hand.camel.yaml", task, Map.of("everything", Boolean.toString(everything), "polls", "1"));
    }
}
