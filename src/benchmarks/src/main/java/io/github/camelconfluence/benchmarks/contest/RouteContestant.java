package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.ChildProcess;
import io.github.camelconfluence.benchmarks.process.JavaCommand;
import io.github.camelconfluence.benchmarks.process.Simulator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What both Camel routes have in common: a plain Camel main of 256 MB with one file of routes. */
final class RouteContestant {

    static final String HEAP = "256m";

    private RouteContestant() {}

    static ChildProcess start(String routes, Task task, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("site", task.site().toString());
        all.put("username", Simulator.USER);
        all.put("token", task.token());
        all.put("spaces", task.spaces());
        List<String> arguments = new ArrayList<>(List.of(routes, task.outcome().toString()));
        all.forEach((name, value) -> arguments.add(name + "=" + value));
        List<String> command = new JavaCommand(RouteProcess.class, HEAP)
                .logging(task.folder().resolve("gc.log").toAbsolutePath())
                .with(arguments);
        return ChildProcess.start(command, Map.of(), task.folder());
    }
}
