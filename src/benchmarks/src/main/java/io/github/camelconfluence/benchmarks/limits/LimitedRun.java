package io.github.camelconfluence.benchmarks.limits;

import io.github.camelconfluence.benchmarks.contest.Ours;
import io.github.camelconfluence.benchmarks.contest.Outcome;
import io.github.camelconfluence.benchmarks.contest.Task;
import io.github.camelconfluence.benchmarks.contest.Wanted;
import io.github.camelconfluence.benchmarks.parts.Extent;
import io.github.camelconfluence.benchmarks.process.ChildProcess;
import io.github.camelconfluence.benchmarks.process.Seen;
import io.github.camelconfluence.benchmarks.process.Simulator;
import io.github.camelconfluence.benchmarks.process.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Clients of one user, each a process that reads the whole site, under one limit.
 *
 * @param seconds from the first request to the last page
 * @param lost pages that a client should have delivered and has not
 */
public record LimitedRun(LimitCase limit, Manners manners, double seconds, long lost) {

    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Duration LATENCY = Duration.ofMillis(20);

    public static LimitedRun of(LimitCase limit, Extent.Limited extent, Path folder) throws Exception {
        boolean annotated = extent.wanted() == Wanted.EVERYTHING;
        Site site = new Site(extent.pages() / limit.clients(), extent.spaces(), annotated, LATENCY);
        try (Simulator simulator = Simulator.start(site, folder.resolve("simulator"))) {
            simulator.limit(limit.asOrdered());
            List<Outcome> outcomes = read(simulator, limit, extent.wanted(), folder);
            long lastAt = outcomes.stream().mapToLong(Outcome::lastAt).max().orElse(0);
            long lost = outcomes.stream()
                    .mapToLong(outcome -> site.pages() - outcome.pages())
                    .sum();
            List<Seen> log = simulator.log().stream()
                    .sorted(Comparator.comparing(Seen::received))
                    .toList();
            Instant first = log.get(0).received();
            return new LimitedRun(
                    limit,
                    Manners.of(limit, log, Instant.ofEpochMilli(lastAt), extent.grace()),
                    (lastAt - first.toEpochMilli()) / 1000.0,
                    lost);
        }
    }

    private static List<Outcome> read(Simulator simulator, LimitCase limit, Wanted wanted, Path folder)
            throws Exception {
        List<Task> tasks = new ArrayList<>();
        List<ChildProcess> processes = new ArrayList<>();
        try {
            for (int client = 1; client <= limit.clients(); client++) {
                String token = "token-of-client-" + client;
                simulator.issue(token);
                Path place = folder.resolve("client-" + client);
                Task task = new Task(simulator.url(), token, "*", wanted, place);
                tasks.add(task);
                processes.add(new Ours().start(task));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (int client = 0; client < tasks.size(); client++) {
                processes.get(client).await(LONGEST);
                Outcome outcome = Outcome.read(tasks.get(client).outcome());
                if (outcome.pages() == 0) {
                    throw new IllegalStateException("A client delivered nothing: "
                            + processes.get(client).lastWords());
                }
                outcomes.add(outcome);
            }
            return outcomes;
        } finally {
            processes.forEach(ChildProcess::close);
        }
    }
}
