package io.github.camelconfluence.benchmarks.contest;

import io.github.camelconfluence.benchmarks.process.ChildProcess;
import io.github.camelconfluence.benchmarks.process.Simulator;
import io.github.camelconfluence.benchmarks.process.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Lets contestants read the same site one after the other, each with a simulator that has served nobody else. */
public final class Contest {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Path folder;
    private int runs;

    public Contest(Path folder) {
        this.folder = folder;
    }

    /** @param limit that the site puts on each user, empty for none */
    public Measurement measure(Contestant contestant, Site site, Wanted wanted, Map<String, Object> limit)
            throws IOException, InterruptedException {
        Path place = folder.resolve(Integer.toString(++runs));
        try (Simulator simulator = Simulator.start(site, place.resolve("simulator"))) {
            if (!limit.isEmpty()) {
                simulator.limit(limit);
            }
            String spaces = site.spaces() == 1 ? Task.ONE_SPACE : "*";
            Task task = new Task(simulator.url(), Simulator.TOKEN, spaces, wanted, place.resolve(contestant.name()));
            return measure(contestant, task, Expected.of(site, wanted), simulator);
        }
    }

    /** At a simulator whose log holds nothing else. */
    public static Measurement measure(Contestant contestant, Task task, Expected expected, Simulator simulator)
            throws IOException, InterruptedException {
        Files.deleteIfExists(task.outcome());
        try (ChildProcess process = contestant.start(task)) {
            Duration whole = process.await(LONGEST);
            Outcome outcome = Outcome.read(task.outcome());
            if (!expected.isMetBy(outcome)) {
                System.err.println(
                        contestant.name() + " delivered " + outcome + " of " + expected + ": " + process.lastWords());
            }
            return Measurement.of(
                    contestant.name(),
                    expected,
                    outcome,
                    new Measurement.Run(whole, simulator.log(), simulator.count(), process.resources()));
        }
    }
}
