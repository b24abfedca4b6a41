package io.github.camelconfluence.benchmarks.limits;

import io.github.camelconfluence.benchmarks.parts.Extent;
import io.github.camelconfluence.benchmarks.process.ChildProcess;
import io.github.camelconfluence.benchmarks.process.JavaCommand;
import io.github.camelconfluence.benchmarks.process.Seen;
import io.github.camelconfluence.benchmarks.process.Simulator;
import io.github.camelconfluence.benchmarks.process.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Clients of one user, each a process that asks for pages one by one, under one limit.
 *
 * @param lost pages that a client asked for and was not given
 */
public record LimitedRun(LimitCase limit, Manners manners, long lost) {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int PAGES = 1000;

    public static LimitedRun of(LimitCase limit, Extent.Limited extent, Path folder) throws Exception {
        Site site = new Site(PAGES, 1, false, LATENCY);
        try (Simulator simulator = Simulator.start(site, folder.resolve("simulator"))) {
            simulator.limit(limit.asOrdered());
            List<Asked> all = ask(simulator, limit, extent, folder);
            // The time in which all of them had something to ask for.
            long from = all.stream().mapToLong(Asked::from).max().orElse(0);
            long until = all.stream().mapToLong(Asked::until).min().orElse(0);
            List<Seen> log = simulator.log().stream()
                    .sorted(Comparator.comparing(Seen::received))
                    .toList();
            return new LimitedRun(
                    limit,
                    Manners.of(
                            limit,
                            log,
                            new Manners.Work(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)),
                            extent.grace()),
                    all.stream().mapToLong(Asked::lost).sum());
        }
    }

    private static List<Asked> ask(Simulator simulator, LimitCase limit, Extent.Limited extent, Path folder)
            throws Exception {
        List<ChildProcess> processes = new ArrayList<>();
        try {
            for (int client = 1; client <= limit.clients(); client++) {
                String token = "token-of-client-" + client;
                simulator.issue(token);
                processes.add(start(simulator, token, extent.seconds(), place(folder, client)));
            }
            List<Asked> all = new ArrayList<>();
            for (int client = 1; client <= limit.clients(); client++) {
                ChildProcess process = processes.get(client - 1);
                process.await(LONGEST);
                Path outcome = outcome(place(folder, client));
                if (!Files.exists(outcome)) {
                    throw new IllegalStateException("A client failed: " + process.lastWords());
                }
                all.add(Asked.read(outcome));
            }
            return all;
        } finally {
            processes.forEach(ChildProcess::close);
        }
    }

    private static ChildProcess start(Simulator simulator, String token, int seconds, Path folder) {
        List<String> arguments = List.of(
                simulator.url().toString(),
                token,
                Integer.toString(PAGES),
                Integer.toString(seconds),
                outcome(folder).toString());
        return ChildProcess.start(new JavaCommand(AskingProcess.class, "128m").with(arguments), Map.of(), folder);
    }

    private static Path place(Path folder, int client) {
        return folder.resolve("client-" + client);
    }

    private static Path outcome(Path folder) {
        return folder.resolve("asked.json").toAbsolutePath();
    }
}
